import { readPhrase } from './phrase.js';

describe('a phrase', () => {
  it.each([
    ['', null, null],
    ['  ', null, null],
    ['Gree', '', 'gree'],
    ['green te', 'green', 'te'],
    ["green o'b", 'green', "o'b"],
    ['green tea ', 'green tea ', null],
    ['green -te', 'green -te', null],
    ['green or te', 'green or te', null],
    ['major te', 'major', 'te'],
    ['"green te', '"green te', null],
    ['"green tea" cu', '"green tea"', 'cu'],
    ['"green tea"', '"green tea"', null],
    ['te!', 'te!', null],
  ])('of "%s" is %p with the prefix %p', (text, phrase, prefix) => {
    expect(readPhrase(text)).toEqual({ phrase, prefix });
  });

  it('takes each letter of an unspaced script for a word', () => {
    expect(readPhrase('大学')).toEqual({ phrase: '大  学 ', prefix: null });
  });
});
