import { connectionType } from '@rustok/core';
import { CollectionResponse } from '../reading/collection.response.js';

export const CollectionConnection = connectionType(CollectionResponse, 'Collection');
