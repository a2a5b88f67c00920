import { textPattern } from '@rustok/core';

/** Lower-case letters of any script, digits, hyphens and underscores; a letter or digit at both ends. */
export const HANDLE = textPattern(
  /^[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}](?:[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}_-]*[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}])?$/u,
  'lower-case letters and digits, with hyphens or underscores between them',
);

/** An http address, or a path on the shop's own host. */
export const IMAGE_URL = textPattern(/^(?:https?:\/\/|\/(?!\/))\S+$/i, 'an http address, or a path that begins with /');

/** The six digits that all countries share, and up to seven of a country's own; dots and spaces are not kept. */
export const HARMONIZED_SYSTEM_CODE = textPattern(/^\d{6,13}$/, '6 to 13 digits');

/** ISO 3166-1 alpha-2. */
export const COUNTRY = textPattern(/^[A-Z]{2}$/, 'the code of a country, such as DE');

/** The part of ISO 3166-2 behind the country's: `ON` of `CA-ON`. */
export const PROVINCE = textPattern(/^[A-Z0-9]{1,3}$/, 'the code of a province, such as ON');

/** Of attributes and choices; part of a filter's name. */
export const ATTRIBUTE_KEY = textPattern(
  /^[a-z][a-z0-9_]*$/,
  'lower-case letters, digits and underscores, a letter first',
);

export const LOCALE = textPattern(/^[a-z]{2,3}(?:-(?:[A-Z]{2}|\d{3}))?$/, 'a language such as en or en-GB');

export const CURRENCY = textPattern(/^[A-Z]{3}$/, 'the code of a currency, such as EUR');

/** An amount of money that may be below zero. */
export const SIGNED_DECIMAL = textPattern(/^-?\d{1,15}(?:\.\d{1,4})?$/, 'an amount such as 19.90 or -5');
