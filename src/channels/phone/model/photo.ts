import { type Bytes, sha256Hex } from "../keep/bytes.ts";

export interface Photo {
  readonly hash: string;
  readonly type: "image/jpeg";
  readonly bytes: Bytes;
}

/** Enough for a newspaper's column, small enough for a village's line. */
const longestEdge = 1_600;
const mostBytes = 400_000;
const qualities = [0.82, 0.7, 0.55, 0.4] as const;

/**
 * A photo as it is sent: scaled down and written anew, so that place, time and camera, which the original carries, stay
 * on the phone.
 * @throws DOMException when the file is no picture that the browser can read
 */
export async function preparePhoto(file: Blob): Promise<Photo> {
  const picture = await decoded(file);
  const { naturalWidth: width, naturalHeight: height } = picture;
  const scale = Math.min(1, longestEdge / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const bytes = await smallEnough(canvas);
  return { hash: await sha256Hex(bytes), type: "image/jpeg", bytes };
}

/** By an image element: it turns a photo the right way up on old browsers too. */
async function decoded(file: Blob): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.src = URL.createObjectURL(file);
  try {
    await picture.decode();
    return picture;
  } finally {
    URL.revokeObjectURL(picture.src);
  }
}

async function smallEnough(canvas: HTMLCanvasElement): Promise<Bytes> {
  let bytes: Bytes = new Uint8Array();
  for (const quality of qualities) {
    bytes = await written(canvas, quality);
    if (bytes.byteLength <= mostBytes) break;
  }
  return bytes;
}

function written(canvas: HTMLCanvasElement, quality: number): Promise<Bytes> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) reject(new DOMException("the picture could not be written", "EncodingError"));
        else resolve(blob.arrayBuffer().then((buffer) => new Uint8Array(buffer)));
      },
      "image/jpeg",
      quality,
    );
  });
}
