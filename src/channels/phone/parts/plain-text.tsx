/** Text as it was typed, a paragraph for each line. */
export function PlainText({ text }: { text: string }) {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== "");
  return (
    <div className="prose">
      {paragraphs.map((paragraph, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a text has no other names for its lines
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
