import { toldAt } from './with-paths.js';
import { variantPath, type VariantPrices } from './variant-path.js';

interface Translated {
  readonly translations?: readonly { readonly locale: string }[] | undefined;
}

/** What of a request says where in it a part of the draft comes from. */
export interface RequestShape extends Translated {
  readonly options?: readonly (Translated & { readonly values: readonly Translated[] })[] | undefined;
  readonly images?: readonly Translated[] | undefined;
  readonly media?: readonly Translated[] | undefined;
  readonly attributes?: readonly Translated[] | undefined;
  readonly variants?: readonly VariantPrices[] | undefined;
}

export interface RequestLanguage {
  /** Of the texts that stand in the request itself. */
  readonly locale: string;
  /** Of the prices that do. */
  readonly currency: string;
}

type Path = readonly string[];

/** Runs work on a request's draft; an error tells where in the request the wrong field stands. */
export async function atRequestPath<Result>(
  request: RequestShape,
  language: RequestLanguage,
  work: () => Promise<Result>,
): Promise<Result> {
  return toldAt((path) => toRequestPath(path, request, language), work);
}

function toRequestPath(path: Path, request: RequestShape, { locale, currency }: RequestLanguage): Path {
  const [first = '', index = '', part = '', ...rest] = path;
  const at = Number(index);
  if (first === 'translations' && index !== '') return textPath(path, request, locale);
  if (first === 'variants') return variantPath(path, request.variants ?? [], currency);
  if (first === 'options' && part === 'values') {
    const [valueIndex = '', , textLocale] = rest;
    return inLanguage(path, {
      locale,
      textLocale,
      of: request.options?.[at]?.values[Number(valueIndex)],
      text: 'name',
    });
  }
  if (first === 'options')
    return inLanguage(path, { locale, textLocale: rest[0], of: request.options?.[at], text: 'name' });
  if (first === 'images' || first === 'media') {
    return inLanguage(path, { locale, textLocale: rest[0], of: request[first]?.[at], text: 'altText' });
  }
  if (first === 'attributes') {
    return inLanguage(path, { locale, textLocale: rest[0], of: request.attributes?.[at], text: 'value' });
  }
  return path;
}

/** Texts of the request's own language stand in it; those of others in its translations. */
function textPath([, textLocale, ...field]: Path, { translations = [] }: RequestShape, locale: string): Path {
  const index = translations.findIndex((each) => each.locale === textLocale);
  const own = textLocale === locale && index < 0 ? [] : ['translations', ...(index < 0 ? [] : [String(index)])];
  return [...own, ...(field.length === 0 ? ['locale'] : field.flatMap(partOf))];
}

function partOf(name: string): Path {
  if (name === 'seoTitle') return ['seo', 'title'];
  return name === 'seoDescription' ? ['seo', 'description'] : [name];
}

interface TextPlace {
  readonly locale: string;
  readonly textLocale: string | undefined;
  readonly of: Translated | undefined;
  readonly text: string;
}

/** `…, name, de` is the name itself, or that of the translation into German. */
function inLanguage(path: Path, { locale, textLocale, of, text }: TextPlace): Path {
  if (textLocale === undefined) return path;
  const holder = path.slice(0, -2);
  if (textLocale === locale) return [...holder, text];
  const index = of?.translations?.findIndex((each) => each.locale === textLocale) ?? -1;
  return index < 0 ? [...holder, text] : [...holder, 'translations', String(index), text];
}
