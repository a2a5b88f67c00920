import { connectionType } from '@rustok/core';
import { CategoryResponse } from '../reading/category.response.js';

export const CategoryConnection = connectionType(CategoryResponse, 'Category');
