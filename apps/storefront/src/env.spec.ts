import { describe, expect, it } from '@jest/globals';
import { settingsOf } from './env.js';

describe('the settings of the storefront', () => {
  it('have a value for everything', () => {
    expect(settingsOf({ PORT: '' })).toMatchObject({ PORT: 3100, RUSTOK_API_URL: 'http://127.0.0.1:3000/api/graphql' });
  });

  it('name each wrong variable without its value', () => {
    const read = () => settingsOf({ PORT: 'http', RUSTOK_API_URL: 'file:///etc/passwd' });

    expect(read).toThrow('PORT: must be a number\nRUSTOK_API_URL: must be an http:// or https:// URL');
  });
});
