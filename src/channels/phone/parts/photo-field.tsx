import { type ChangeEvent, useEffect, useState } from "react";
import { preparePhoto } from "../model/photo.ts";
import { mostPhotos } from "../model/note.ts";
import { isFull } from "../keep/storage-health.ts";
import { appWords, storageWords } from "../words/common-words.ts";
import { writeWords } from "../words/page-words.ts";
import { useOpened } from "./open-phone-context.tsx";
import { useSay } from "./say.tsx";

interface PhotoField {
  /** Hashes. */
  readonly photos: readonly string[];
  readonly change: (photos: readonly string[]) => void;
}

/** Photos by the camera or from the gallery, made small and kept with the draft at once. */
export function PhotoField({ photos, change }: PhotoField) {
  const say = useSay();
  const { phone } = useOpened();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const add = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (file === undefined) return;
    setBusy(true);
    setFault(null);
    try {
      const { hash, bytes } = await preparePhoto(file);
      await phone.files.keepForDraft(hash, bytes);
      if (!photos.includes(hash)) change([...photos, hash]);
    } catch (error) {
      setFault(say(isFull(error) ? storageWords.full : writeWords.notAPhoto));
    } finally {
      setBusy(false);
    }
  };
  return (
    <fieldset>
      <legend>{say(writeWords.photos, { most: mostPhotos })}</legend>
      <ul className="photos">
        {photos.map((hash, index) => (
          <li key={hash}>
            <PhotoView hash={hash} alt={say(writeWords.photo, { number: index + 1 })} />
            <button
              type="button"
              className="button button-quiet"
              onClick={() => change(photos.filter((each) => each !== hash))}
            >
              {say(writeWords.takeAway, { number: index + 1 })}
            </button>
          </li>
        ))}
      </ul>
      {photos.length < mostPhotos ? (
        <label className="button button-quiet file-button">
          {say(busy ? appWords.waiting : writeWords.addPhoto)}
          <input
            type="file"
            accept="image/*"
            className="visually-hidden"
            disabled={busy}
            onChange={(event) => void add(event)}
          />
        </label>
      ) : null}
      <p className="facts">{say(writeWords.photoHint)}</p>
      <p role="alert" className="fault">
        {fault}
      </p>
    </fieldset>
  );
}

function PhotoView({ hash, alt }: { hash: string; alt: string }) {
  const { phone } = useOpened();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let isGone = false;
    void phone.files.whole(hash).then((bytes) => {
      if (bytes === undefined || isGone) return;
      made = URL.createObjectURL(new Blob([bytes], { type: "image/jpeg" }));
      setAddress(made);
    });
    return () => {
      isGone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [phone, hash]);
  return address === undefined ? <span className="photo-gap" /> : <img src={address} alt={alt} />;
}
