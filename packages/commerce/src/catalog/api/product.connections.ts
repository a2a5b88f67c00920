import { connectionType } from '@rustok/core';
import { ImageResponse, MediaResponse } from '../reading/product-parts.response.js';
import { ProductResponse } from '../reading/product.response.js';
import { VariantResponse } from '../reading/variant.response.js';

export const ProductConnection = connectionType(ProductResponse, 'Product');
export const VariantConnection = connectionType(VariantResponse, 'ProductVariant');
export const MediaConnection = connectionType(MediaResponse, 'Media');
export const ImageConnection = connectionType(ImageResponse, 'Image');
