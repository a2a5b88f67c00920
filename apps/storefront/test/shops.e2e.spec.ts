import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { testEnv } from './env.js';
import { Platform } from './platform.js';
import { demoProducts, latest, spoons, writeProductFile } from './product-files.js';

jest.setTimeout(300_000);

let platform: Platform;
let browser: Browser;
let port: number;

beforeAll(async () => {
  platform = await Platform.create();
  await Promise.all([
    openShop(['acme', '--name', 'Acme'], [spoons, latest]),
    openShop(['demo', '--name', 'Demo', '--locales', 'en,ru'], [demoProducts]),
  ]);
  port = await platform.serve();
  browser = await chromium.launch({
    executablePath: testEnv.chromiumPath,
    // As root there is no sandbox; and nothing but the shops is to be asked for anything.
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
});

afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

async function openShop(tenant: readonly string[], imports: readonly Parameters<typeof writeProductFile>[0][]) {
  await platform.rustok('tenant', 'create', ...tenant);
  for (const products of imports) {
    const file = await writeProductFile(products);
    await platform.importProducts(tenant[0] ?? '', file);
    await rm(file);
  }
}

/** Pictures elsewhere fail at once, on every machine alike. */
async function keepOffline(page: Page): Promise<void> {
  await page.route(
    (url) => !url.hostname.endsWith('.localhost'),
    (route) => route.abort(),
  );
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('the shops in a browser %s', (_how, javaScriptEnabled) => {
  let context: BrowserContext;
  let page: Page;
  let problems: string[];

  const at = (slug: string, path = '/') => `http://${slug}.localhost:${port}${path}`;
  const titles = () => page.locator('article h2').allTextContents();

  /** The middle of the product's picture: its corners are not the same to the last bit. */
  const drawing = async () => {
    const box = await page.locator('.picture').first().boundingBox();
    if (!box) throw new Error('There is no picture.');
    const { x, y, width, height } = box;
    return page.screenshot({ clip: { x: x + 20, y: y + 20, width: width - 40, height: height - 40 } });
  };

  beforeEach(async () => {
    context = await browser.newContext({ javaScriptEnabled, locale: 'en-US' });
    page = await context.newPage();
    await keepOffline(page);
    problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      // A picture that is nowhere is the shop's affair.
      if (message.type() === 'error' && !message.location().url.includes('pictures.invalid'))
        problems.push(message.text());
    });
  });

  afterEach(async () => {
    await context.close();
    if (problems.length > 0) throw new Error(`The browser reports: ${problems.join('\n')}`);
  });

  it('show the newest products first', async () => {
    await page.goto(at('acme'));

    expect(await page.title()).toBe('Acme');
    expect(await titles()).toHaveLength(24);
    expect((await titles()).slice(0, 2).sort()).toEqual(['Garden bench', 'Porcelain tea cup']);
    expect(await page.getByRole('listitem').filter({ hasText: 'Garden bench' }).textContent()).toContain('Sold out');
  });

  it('find a product by its words, and show all of it', async () => {
    await page.goto(at('acme'));
    await page.getByRole('searchbox').fill('porcelain');
    await page.getByRole('searchbox').press('Enter');
    expect(await titles()).toEqual(['Porcelain tea cup']);

    await page.getByRole('link', { name: 'Porcelain tea cup' }).click();
    expect(new URL(page.url()).pathname).toBe('/products/tea-cup');
    expect(await page.locator('h1').textContent()).toBe('Porcelain tea cup');
    expect(await page.locator('.product__offer').textContent()).toBe('$1,250.00before $1,400.00Only 3 left');
    expect(await page.locator('.prose').innerHTML()).toBe('<p>Thin, and <em>white</em>.</p>');

    await page.getByRole('group', { name: 'Size' }).getByRole('link', { name: 'Large' }).click();
    expect(await page.locator('.product__offer').textContent()).toBe('$1,800.00Sold out');
    expect(await page.locator('.facts').textContent()).toContain('CUP-L');
  });

  it('draw a placeholder over a picture that cannot be had', async () => {
    const lost = page.waitForEvent('requestfailed');
    const placeholder = page.waitForRequest('**/no-picture.svg');
    // The placeholder itself comes over the network, once the picture has failed.
    await page.goto(at('acme', '/products/tea-cup'), { waitUntil: 'networkidle' });

    expect((await lost).url()).toBe('https://pictures.invalid/cup.jpg');
    await placeholder;
    const picture = await drawing();
    await page.goto(at('acme', '/products/bench'), { waitUntil: 'networkidle' });
    expect(picture.equals(await drawing())).toBe(true);
  });

  it('lead through all products, page by page, and back', async () => {
    await page.goto(at('acme', '/search'));
    const first = await titles();
    await page.getByRole('link', { name: 'Next page' }).click();
    const second = await titles();

    expect(new Set([...first, ...second]).size).toBe(48);
    expect(await page.getByRole('link', { name: 'Next page' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Previous page' }).click();
    expect(await titles()).toEqual(first);
  });

  it('show only their own products, under equal handles', async () => {
    await page.goto(at('demo', '/products/tea-cup'));
    expect(await page.locator('h1').textContent()).toBe('Glass tea cup');

    await page.goto(at('demo', '/search?q=cup'));
    expect(await titles()).toEqual(['Glass tea cup']);
    await page.goto(at('demo'));
    expect(await titles()).toEqual(['Glass tea cup']);
  });

  it('speak the language that is chosen, on every further page', async () => {
    await page.goto(at('demo'));
    await page.getByRole('link', { name: 'русский' }).click();
    expect(await page.locator('h1').textContent()).toBe('Новинки');
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');

    await page.getByRole('link', { name: 'Glass tea cup' }).click();
    expect(await page.locator('.product__offer').textContent()).toBe('9,00\u00a0$В наличии');
    await page.getByRole('searchbox').fill('чашка');
    await page.getByRole('searchbox').press('Enter');
    expect(await page.locator('h1').textContent()).toBe('Результаты по запросу «чашка»');
    expect(await page.locator('main').textContent()).toContain('Ничего не нашлось');
  });

  it('say what is not there', async () => {
    await page.goto(at('acme', '/products/nothing'));
    expect(await page.locator('h1').textContent()).toBe('Page not found');
    await page.goto(at('nobody'));
    expect(await page.locator('h1').textContent()).toBe('No shop here');
    // The browser reports the status of the page itself.
    expect(problems.splice(0)).toHaveLength(2);
  });
});

const { sampleCsv } = testEnv;

(sampleCsv === undefined ? describe.skip : describe)('a real shop', () => {
  it('shows every product of its export', async () => {
    const rows = parse<{ Handle: string; Title: string }>(readFileSync(sampleCsv ?? ''), { columns: true });
    const wanted = rows.filter(({ Title }) => Title !== '').map(({ Title }) => Title);
    await platform.rustok('tenant', 'create', 'garden', '--name', 'Home and garden');
    await platform.importProducts('garden', sampleCsv ?? '');

    const page = await browser.newPage();
    await keepOffline(page);
    await page.goto(`http://garden.localhost:${port}/search`);
    const shown = await page.locator('article h2').allTextContents();
    while (await page.getByRole('link', { name: 'Next page' }).isVisible()) {
      await page.getByRole('link', { name: 'Next page' }).click();
      shown.push(...(await page.locator('article h2').allTextContents()));
    }
    expect(shown.sort()).toEqual(wanted.sort());

    for (const title of wanted) {
      await page.goto(`http://garden.localhost:${port}/search?${new URLSearchParams({ q: title }).toString()}`);
      await page.getByRole('link', { name: title, exact: true }).click();
      expect(await page.locator('h1').textContent()).toBe(title);
    }
    await page.close();
  });
});
