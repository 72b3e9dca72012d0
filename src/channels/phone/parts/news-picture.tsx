import { useState } from "react";
import { fileAddress } from "../model/articles.ts";

/** A picture beside a title. One that is neither kept nor to be had now leaves no hole. */
export function NewsPicture({ picture }: { picture: { readonly file: string } }) {
  const [isMissing, setMissing] = useState(false);
  if (isMissing) return null;
  return <img src={fileAddress(picture)} alt="" loading="lazy" onError={() => setMissing(true)} />;
}
