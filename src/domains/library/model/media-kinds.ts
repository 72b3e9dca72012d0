export const mediaKinds = ["picture", "video", "audio", "document"] as const;

export type MediaKind = (typeof mediaKinds)[number];

const officePackage = "application/vnd.openxmlformats-officedocument.";

/** What may be kept, by what the file is, and the kind it then has. All of it plays or opens on Chrome 109. */
const kinds: Readonly<Record<string, MediaKind>> = {
  "image/jpeg": "picture",
  "image/png": "picture",
  "image/webp": "picture",
  "image/gif": "picture",
  "video/mp4": "video",
  "video/webm": "video",
  "audio/mpeg": "audio",
  "audio/x-m4a": "audio",
  "audio/mp4": "audio",
  "audio/ogg": "audio",
  "application/pdf": "document",
  [`${officePackage}wordprocessingml.document`]: "document",
  [`${officePackage}spreadsheetml.sheet`]: "document",
  [`${officePackage}presentationml.presentation`]: "document",
};

/** Undefined for what is not kept, such as SVG, HTML and programs: they would act on whoever opens them. */
export function mediaKindOf(mediaType: string): MediaKind | undefined {
  return Object.hasOwn(kinds, mediaType) ? kinds[mediaType] : undefined;
}

/** Bytes. A picture is shown on phones; a film of an hour at the rate old machines play is below the largest. */
export const largest: Readonly<Record<MediaKind, number>> = {
  picture: 30_000_000,
  video: 2_147_483_648,
  audio: 500_000_000,
  document: 100_000_000,
};
