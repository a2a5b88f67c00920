import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { mutateIn } from '../../../test/mutate.js';
import { CommerceModule } from '../../commerce.module.js';
import { ProductUpdated } from '../product/product.events.js';

const t = moduleTest(PlatformModules, CommerceModule);
const mutate = mutateIn(t);

const FIELDS = `id version featuredImage { url }
  images(first: 10) { nodes { url } }
  media(first: 10) { nodes { id url mediaContentType altText width previewImageUrl } }
  variants(first: 10) { nodes { id image { url } media { url } } }`;

const MEDIA = [
  { url: '/turn.mp4', mediaContentType: 'VIDEO', previewImageUrl: '/turn.jpg', altText: 'Turning' },
  { url: '/front.jpg', altText: 'Front', width: 800, height: 600 },
  { url: 'https://www.youtube.com/watch?v=1', mediaContentType: 'EXTERNAL_VIDEO' },
  { url: '/pot.glb', mediaContentType: 'MODEL_3D' },
  { url: '/back.jpg' },
];

const pot = async (variants: readonly object[] = [{}]) =>
  (await mutate('productCreate', { title: 'Pot', media: MEDIA, variants }, FIELDS)).product as unknown as {
    readonly id: string;
    readonly media: { readonly nodes: readonly { readonly id: string; readonly url: string }[] };
    readonly variants: { readonly nodes: readonly { readonly id: string }[] };
  };

const change = async (input: object) => {
  const { product, userErrors } = await mutate('productUpdate', { version: 1, ...input }, FIELDS);
  expect(userErrors).toEqual([]);
  return product;
};

const urls = (...nodes: readonly string[]) => ({ nodes: nodes.map((url) => ({ url })) });

describe('the media of a product', () => {
  it('stand in their order, and its images are those that are images', async () => {
    expect(await pot()).toMatchObject({
      featuredImage: { url: '/front.jpg' },
      images: urls('/front.jpg', '/back.jpg'),
      media: {
        nodes: [
          { mediaContentType: 'VIDEO', previewImageUrl: '/turn.jpg', altText: 'Turning', width: null },
          { mediaContentType: 'IMAGE', width: 800 },
          { mediaContentType: 'EXTERNAL_VIDEO' },
          { mediaContentType: 'MODEL_3D' },
          { url: '/back.jpg' },
        ],
      },
    });
  });

  it('other than images stay where only the images change', async () => {
    const { id } = await pot();

    expect(await change({ id, images: [{ url: '/new.jpg' }, { url: '/front.jpg' }] })).toMatchObject({
      media: urls('/new.jpg', '/front.jpg', '/turn.mp4', 'https://www.youtube.com/watch?v=1', '/pot.glb'),
    });
    const [event] = await t.events(ProductUpdated);
    expect(event?.payload).toMatchObject({ changes: ['media'] });
  });

  it('keep their identity and what is not named of them', async () => {
    const { id, media } = await pot();
    const front = media.nodes[1];

    expect(await change({ id, media: [{ url: '/front.jpg' }, { url: '/turn.mp4' }] })).toMatchObject({
      media: { nodes: [{ id: front?.id, altText: 'Front', width: 800 }, { mediaContentType: 'VIDEO' }] },
    });
  });

  it('are named in one list only', async () => {
    const { product, userErrors } = await mutate('productCreate', {
      title: 'Pot',
      media: [{ url: '/a.jpg' }],
      images: [{ url: '/a.jpg' }],
    });

    expect(product).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'MEDIA_DUPLICATE', field: ['images'] }]);
  });
});

describe('the media of a variant', () => {
  it('stand in its own order, and its image is the first that is one', async () => {
    expect(await pot([{ mediaUrls: ['/back.jpg', '/turn.mp4', '/front.jpg'] }])).toMatchObject({
      variants: {
        nodes: [
          { image: { url: '/back.jpg' }, media: [{ url: '/back.jpg' }, { url: '/turn.mp4' }, { url: '/front.jpg' }] },
        ],
      },
    });
  });

  it('keep their places where its one image changes', async () => {
    const { id, variants } = await pot([{ mediaUrls: ['/turn.mp4', '/front.jpg'] }]);
    const variant = { id: variants.nodes[0]?.id, imageUrl: '/inside.jpg' };

    const { product } = await mutate(
      'productVariantsBulkUpdate',
      { productId: id, version: 1, variants: [variant] },
      FIELDS,
    );

    expect(product).toMatchObject({
      variants: { nodes: [{ image: { url: '/inside.jpg' }, media: [{ url: '/turn.mp4' }, { url: '/inside.jpg' }] }] },
    });
  });

  it('go with the product', async () => {
    const { id } = await pot([{ mediaUrls: ['/front.jpg', '/back.jpg'] }]);

    expect(await change({ id, media: [{ url: '/back.jpg' }] })).toMatchObject({
      variants: { nodes: [{ image: { url: '/back.jpg' }, media: [{ url: '/back.jpg' }] }] },
    });
  });
});
