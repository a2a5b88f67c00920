export const storefrontModules = [{ slug: 'commerce', load: () => import('@rustok/commerce/storefront') }];
