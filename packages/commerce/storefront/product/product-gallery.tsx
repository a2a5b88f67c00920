import { Picture, type Image } from '../cards/picture.js';
import type { Product, Variant } from './product.data.js';

interface ProductGalleryProps {
  readonly product: Product;
  readonly chosen: Variant | null;
}

/** The chosen variant's picture large, the others below. */
export function ProductGallery({ product, chosen }: ProductGalleryProps) {
  const { title, images, featuredImage } = product;
  const main = chosen?.image ?? featuredImage ?? images.nodes[0] ?? null;
  const others = images.nodes.filter(({ url }) => url !== main?.url);
  const altOf = (image: Image) => image.altText ?? title;
  return (
    <div className="gallery">
      <Picture image={main} alt={main ? altOf(main) : ''} isFirst />
      {others.length > 0 && (
        <ul className="gallery__others">
          {others.map((image) => (
            <li key={image.url}>
              <a href={image.url}>
                <Picture image={image} alt={altOf(image)} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
