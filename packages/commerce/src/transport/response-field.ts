export { PublicField, ResponseField, RestField, Storefront } from '@rustok/core';
