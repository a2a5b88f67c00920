import { Conflict } from '../../src/index.js';

export const titleTaken = () =>
  new Conflict('TITLE_TAKEN', 'Another note has this title.', {
    fields: [{ field: ['title'], code: 'TITLE_TAKEN', message: 'Another note has this title.' }],
  });
