export { STORABLE } from '@rustok/core';
