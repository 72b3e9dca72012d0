import { type Words, words } from "../../i18n/language.ts";

const lostPhoto = words(
  "照片在这台设备上找不到了。请重新加上照片再送。",
  "照片在這台設備上找不到了。請重新加上照片再送。",
  "A photo is no longer on this device. Please add it again and send once more.",
);

const tooLarge = words(
  "太大了，县里收不下。请改短或少放照片再送。",
  "太大了，縣裡收不下。請改短或少放照片再送。",
  "It is too large to be taken. Please make it shorter or leave out photos, then send again.",
);

const known: Readonly<Record<string, Words>> = {
  "sync.file-lost": lostPhoto,
  "sync.wrong-hash": lostPhoto,
  "sync.not-a-photo": words(
    "有一个文件不是能收的照片。请换一张再送。",
    "有一個文件不是能收的照片。請換一張再送。",
    "One file is no photo that can be taken. Please choose another and send again.",
  ),
  "files.too-large": tooLarge,
  "request.too-large": tooLarge,
  "sync.lost": words(
    "这台设备已经报失，不再收它送来的内容。",
    "這台設備已經報失，不再收它送來的內容。",
    "This device was reported lost; nothing is taken from it any more.",
  ),
  "sync.not-answered": words(
    "县里还在等它的照片，会再送。",
    "縣裡還在等它的照片，會再送。",
    "The county still waits for its photos; it is sent again.",
  ),
  "sync.not-understood": words(
    "县里读不懂这一条。请更新程序；内容还在这里，会再送。",
    "縣裡讀不懂這一條。請更新程序；內容還在這裡，會再送。",
    "The county cannot read it. Please update the program; it is still here and is sent again.",
  ),
};

const other = words(
  "县里没有收下。内容还在这里，会再送；一直不行，请打电话给县里。",
  "縣裡沒有收下。內容還在這裡，會再送；一直不行，請打電話給縣裡。",
  "The county did not take it. It is still here and is sent again; if that does not help, please telephone the county.",
);

/** Why something written here was not taken, by the code that a device or its hub gave for it. */
export function whyStuck(code: string): Words {
  return known[code] ?? other;
}
