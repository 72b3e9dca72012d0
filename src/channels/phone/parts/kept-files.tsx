import { useEffect, useState } from "react";
import type { ArticleOnDevice, FileOnDevice } from "#src/domains/press/index.ts";
import { fileTypeWords, sizeInWords } from "#src/domains/library/model/file-words.ts";
import { dropFile, isKept, keepFile } from "../keep-files.ts";
import { isFull } from "../keep/storage-health.ts";
import { filesToKeep } from "../model/articles.ts";
import { appWords } from "../words/common-words.ts";
import { fileWords } from "../words/file-words.ts";
import { useLanguage, useSay, useScript } from "./say.tsx";

/** The films and papers of an article: which of them are on this phone, and the way to keep or remove one. */
export function KeptFiles({ article }: { article: ArticleOnDevice }) {
  const say = useSay();
  const files = filesToKeep(article);
  if (files.length === 0) return null;
  return (
    <section>
      <h2>{say(fileWords.title)}</h2>
      <ul className="rows">
        {files.map((file) => (
          <li key={file.file} className="row">
            <KeptFile file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Fault = "full" | "noLine";

function KeptFile({ file }: { file: FileOnDevice }) {
  const say = useSay();
  const language = useLanguage();
  const script = useScript();
  const [kept, setKept] = useState<boolean>();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    isKept(file).then(setKept, () => setKept(false));
  }, [file]);
  const change = async (): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      await (kept === true ? dropFile(file) : keepFile(file));
      setKept(kept !== true);
    } catch (error) {
      setFault(isFull(error) ? "full" : "noLine");
    } finally {
      setBusy(false);
    }
  };
  const facts = [fileTypeWords(file.mediaType)[language], sizeInWords(file.size)];
  return (
    <span className="row-words">
      <span className="row-title" lang={script}>
        {script === "zh-Hans" ? file.nameHans : file.nameHant}
      </span>
      <span className="facts">
        {facts.join(" · ")}
        {kept === undefined ? null : ` · ${say(kept ? fileWords.kept : fileWords.onLine)}`}
      </span>
      <span role="alert" className="fault">
        {fault === null ? null : say(fileWords[fault])}
      </span>
      <button type="button" className="button button-quiet" disabled={busy} onClick={() => void change()}>
        {say(busy ? appWords.waiting : kept === true ? fileWords.drop : fileWords.keep)}
      </button>
    </span>
  );
}
