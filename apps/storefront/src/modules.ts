// Written by `rustok modules sync` from modules.toml; change that file instead.
export const storefrontModules = [{ slug: 'commerce', load: () => import('@rustok/commerce/storefront') }];
