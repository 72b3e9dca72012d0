import type { Picture } from "./views.ts";

/** `first`: it is seen before any scrolling, so the browser should fetch it at once. */
export function PictureFigure({
  picture,
  lang,
  first,
}: {
  picture: Picture;
  lang?: string;
  first?: boolean;
}) {
  return (
    <figure className="picture" lang={lang}>
      <img
        src={picture.src}
        width={picture.width}
        height={picture.height}
        alt={picture.alt}
        loading={first ? undefined : "lazy"}
      />
      {picture.caption && <figcaption>{picture.caption}</figcaption>}
    </figure>
  );
}
