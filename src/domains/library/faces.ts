import type { DeskFaces } from "#src/platform/access/faces.ts";
import { words } from "#src/platform/i18n/language.ts";

export const libraryFaces: DeskFaces = {
  name: "library",
  title: words("素材库", "素材庫", "Library"),
  routes: [
    { path: "library/media", file: "desk/media.tsx" },
    { path: "library/media/add", file: "desk/add-media.tsx" },
  ],
  entries: [
    {
      path: "/desk/library/media",
      label: words("素材", "素材", "Media"),
      says: words(
        "上传图片、视频和文件，写明署名和授权。",
        "上傳圖片、視頻和文件，寫明署名和授權。",
        "Upload pictures, films and papers, with their credit and consent.",
      ),
      right: "library.read-media",
    },
  ],
};
