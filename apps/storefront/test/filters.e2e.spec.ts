import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { testEnv } from './env.js';
import { Platform } from './platform.js';
import { writeProductFile } from './product-files.js';

jest.setTimeout(300_000);

let platform: Platform;
let browser: Browser;
let port: number;

const shirt = (handle: string, vendor: string, [price, size]: readonly [price: string, size: string]) => ({
  Handle: handle,
  Title: `Shirt ${handle}`,
  Vendor: vendor,
  'Option1 Name': 'Size',
  'Option1 Value': size,
  'Variant Price': price,
  Published: 'true',
});

const shirts = [
  shirt('one', 'Northwind', ['20.00', 'S']),
  shirt('two', 'Northwind', ['40.00', 'M']),
  shirt('three', 'Contoso', ['60.00', 'M']),
];
/** Two of them have a price in euros. */
const inEuros = [
  { Handle: 'one', Title: 'Shirt one', 'Option1 Name': 'Size', 'Option1 Value': 'S', 'Variant Price': '30.00' },
  { Handle: 'three', Title: 'Shirt three', 'Option1 Name': 'Size', 'Option1 Value': 'M', 'Variant Price': '10.00' },
];

beforeAll(async () => {
  platform = await Platform.create();
  await platform.rustok('tenant', 'create', 'acme', '--name', 'Acme', '--locales', 'en,ru');
  await platform.setUp('acme', 'commerce', { currency: 'USD', currencies: ['EUR'] });
  const files = [await writeProductFile(shirts), await writeProductFile(inEuros)] as const;
  await platform.importProducts('acme', files[0]);
  await platform.importProducts('acme', files[1], '--currency', 'EUR');
  for (const file of files) await rm(file);
  port = await platform.serve();
  browser = await chromium.launch({
    executablePath: testEnv.chromiumPath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
});

afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

describe.each([360, 1440])('a list of products without scripts, %i pixels wide', (width) => {
  let page: Page;

  beforeEach(async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      locale: 'en-US',
      viewport: { width, height: 900 },
    });
    page = await context.newPage();
    await page.goto(`http://acme.localhost:${port}/search`);
  });

  afterEach(async () => {
    await page.context().close();
  });

  const titles = async () => (await page.locator('article h2').allTextContents()).sort();
  const filters = () => page.getByRole('navigation', { name: 'Filters' });
  const open = (label: string) => filters().locator('summary').filter({ hasText: label }).click();

  it('is narrowed by links that say how many they leave', async () => {
    expect(await page.locator('.summary').textContent()).toBe('Products: 3');
    await open('Brand');
    await filters().getByRole('link', { name: 'Northwind (2)' }).click();
    expect(await titles()).toEqual(['Shirt one', 'Shirt two']);

    await open('Size');
    await filters().getByRole('link', { name: 'M (1)' }).click();
    expect(await titles()).toEqual(['Shirt two']);

    await page.getByRole('link', { name: 'Remove the filter Northwind' }).click();
    expect(await titles()).toEqual(['Shirt three', 'Shirt two']);
    await page.getByRole('link', { name: 'Clear all' }).click();
    expect(await titles()).toHaveLength(3);
  });

  it('is no wider than the page with a filter open', async () => {
    for (const label of ['Brand', 'Price', 'Size']) {
      await open(label);
      const hidden = await page.evaluate<number>('document.body.scrollWidth - document.documentElement.clientWidth');
      expect(hidden).toBeLessThanOrEqual(0);
    }
  });

  it('is narrowed by a range of prices', async () => {
    await open('Price');
    await page.getByLabel('From').fill('30');
    await page.getByLabel('To').fill('50');
    await page.getByRole('button', { name: 'Apply' }).click();
    expect(await titles()).toEqual(['Shirt two']);
    expect(await page.getByRole('list', { name: 'Chosen filters' }).textContent()).toContain('$30.00 – $50.00');
  });

  it('is shown in another currency, which further pages keep', async () => {
    await page.getByLabel('Currency').selectOption('EUR');
    await page.getByRole('button', { name: 'Show' }).click();
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('€30.00');
    expect(text).not.toContain('$');

    await page.getByRole('link', { name: 'Shirt three' }).click();
    expect(await page.locator('.product__offer').textContent()).toContain('€10.00');
    await page.getByRole('searchbox').fill('shirt');
    await page.getByRole('searchbox').press('Enter');
    expect(await page.locator('main').textContent()).toContain('€10.00');
  });

  it('says that it searched other words than were typed', async () => {
    await page.getByRole('searchbox').fill('shrit');
    await page.getByRole('searchbox').press('Enter');
    expect(await page.getByRole('status').textContent()).toContain('No product has “shrit”');
    expect(await titles()).toHaveLength(3);
    await page.getByRole('status').getByRole('link', { name: 'shirt' }).click();
    expect(await page.locator('h1').textContent()).toBe('Results for “shirt”');
  });
});
