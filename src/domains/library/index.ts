import "./tables.ts";

export { libraryDomain } from "./domain.ts";
export { libraryError } from "./errors.ts";
export { addMedia, keepMedia, type NewMedia, receivedMedia } from "./actions/add-media.ts";
export { withdrawMedia } from "./actions/withdraw-media.ts";
export { type ReceivedMedia, receiveMedia } from "./receive-media.ts";
export { contentFile, filesNamed, type NamedFile } from "./reads/files-named.ts";
export { type MediaEntry, mediaList } from "./reads/media-list.ts";
export type { MediaDocument } from "./sync/media-collection.ts";
export { mediaOfForm } from "./media-of-form.ts";
export { receiveUpload, receiveUploads, sent, uploadOf } from "./receive-upload.ts";
