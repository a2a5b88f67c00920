import { fromAnswerText, toAnswerText } from './answer-text.js';

describe('a kept answer', () => {
  it('is what it was, times included', () => {
    const answer = { at: new Date(0), list: [{ at: new Date(1) }], text: '1970-01-01T00:00:00.000Z', none: null };

    expect(fromAnswerText(toAnswerText(answer))).toEqual(answer);
  });

  it('may be nothing', () => {
    expect(fromAnswerText(toAnswerText(undefined))).toBeUndefined();
  });
});
