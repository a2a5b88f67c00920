export interface Image {
  readonly url: string;
  readonly altText: string | null;
}

interface PictureProps {
  readonly image: Image | null;
  /** Said instead of the picture; empty where the text beside it says the same. */
  readonly alt: string;
  /** Whether it is among the first to be seen: the others are fetched when they come near. */
  readonly isFirst?: boolean;
}

/** A picture in a frame of its own. The style sheet draws a placeholder where there is none, or where it cannot be had. */
export function Picture({ image, alt, isFirst = false }: PictureProps) {
  return (
    <div className={image ? 'picture' : 'picture picture--none'}>
      {image && <img src={image.url} alt={alt} loading={isFirst ? 'eager' : 'lazy'} decoding="async" />}
    </div>
  );
}
