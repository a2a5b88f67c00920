/** Text that can be stored: PostgreSQL takes neither NUL nor half a character. */
export const STORABLE = /^[^\0\p{Surrogate}]*$/u;
