/** Lower-case letters of any script, digits, hyphens and underscores; a letter or digit at both ends. */
export const HANDLE =
  /^[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}](?:[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}_-]*[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}])?$/u;

/** An http address, or a path on the shop's own host. */
export const IMAGE_URL = /^(?:https?:\/\/|\/(?!\/))\S+$/i;

export const LOCALE = /^[a-z]{2,3}(?:-(?:[A-Z]{2}|\d{3}))?$/;

export const CURRENCY = /^[A-Z]{3}$/;
