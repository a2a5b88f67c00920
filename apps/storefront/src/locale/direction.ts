// TypeScript's own types know it from ES2026 on.
type WithTextInfo = Intl.Locale & { getTextInfo(): { readonly direction?: 'ltr' | 'rtl' } };

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return (new Intl.Locale(locale) as WithTextInfo).getTextInfo().direction ?? 'ltr';
}
