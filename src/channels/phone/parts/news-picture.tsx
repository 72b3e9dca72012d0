import { useState } from "react";
import { type ArticlePicture, pictureAddress } from "../model/documents.ts";

/** A picture beside a title. One that is neither kept nor to be had now leaves no hole. */
export function NewsPicture({ picture }: { picture: ArticlePicture }) {
  const [isMissing, setMissing] = useState(false);
  if (isMissing) return null;
  return <img src={pictureAddress(picture)} alt="" loading="lazy" onError={() => setMissing(true)} />;
}
