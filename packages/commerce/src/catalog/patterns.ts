/** Lower-case letters of any script, digits, hyphens and underscores; a letter or digit at both ends. */
export const HANDLE =
  /^[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}](?:[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}_-]*[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}])?$/u;

/** An http address, or a path on the shop's own host. */
export const IMAGE_URL = /^(?:https?:\/\/|\/(?!\/))\S+$/i;

/** The six digits that all countries share, and up to seven of a country's own; dots and spaces are not kept. */
export const HARMONIZED_SYSTEM_CODE = /^\d{6,13}$/;

/** ISO 3166-1 alpha-2. */
export const COUNTRY = /^[A-Z]{2}$/;

/** The part of ISO 3166-2 behind the country's: `ON` of `CA-ON`. */
export const PROVINCE = /^[A-Z0-9]{1,3}$/;

/** Of attributes and choices; part of a filter's name. */
export const ATTRIBUTE_KEY = /^[a-z][a-z0-9_]*$/;

export const LOCALE = /^[a-z]{2,3}(?:-(?:[A-Z]{2}|\d{3}))?$/;

export const CURRENCY = /^[A-Z]{3}$/;

/** An amount of money that may be below zero. */
export const SIGNED_DECIMAL = /^-?\d{1,15}(?:\.\d{1,4})?$/;
