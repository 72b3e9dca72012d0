import { defineErrors } from "../../errors/app-error.ts";
import { words } from "../../i18n/language.ts";

export const contentError = defineErrors({
  "content.unsigned": {
    status: 422,
    text: words(
      "文件 {file} 没有本县的签名，没有收下。",
      "文件 {file} 沒有本縣的簽名，沒有收下。",
      "File {file} does not carry the county's signature and was not taken.",
    ),
  },
  "content.wrong-list": {
    status: 422,
    text: words(
      "文件 {file} 的分块清单不对，没有收下。",
      "文件 {file} 的分塊清單不對，沒有收下。",
      "The list of parts of file {file} is wrong; it was not taken.",
    ),
  },
  "content.not-at-hub": {
    status: 404,
    text: words("县里没有文件 {file}。", "縣裡沒有文件 {file}。", "The hub does not have file {file}."),
  },
  "content.changed-part": {
    status: 422,
    text: words(
      "文件 {file} 有一块与原件不同，没有收下。",
      "文件 {file} 有一塊與原件不同，沒有收下。",
      "A part of file {file} differs from the original and was not taken.",
    ),
  },
  "content.part-missing": {
    status: 422,
    text: words(
      "盘上缺文件 {file} 的一块，其余已收下。",
      "盤上缺文件 {file} 的一塊，其餘已收下。",
      "The disk lacks a part of file {file}; the rest was taken.",
    ),
  },
  "content.outside-folder": {
    status: 422,
    text: words(
      "“{file}”指到文件夹外面，没有收下。",
      "「{file}」指到文件夾外面，沒有收下。",
      "“{file}” leads out of its folder and was not taken.",
    ),
  },
  "content.bad-name": {
    status: 422,
    text: words(
      "“{file}”不是三网合一的文件，没有收下。",
      "「{file}」不是三網合一的文件，沒有收下。",
      "“{file}” is no file of Sanwang and was not taken.",
    ),
  },
  "content.no-disk": {
    status: 404,
    text: words(
      "“{folder}”里没有三网合一的内容。请检查是不是插对了盘；内容用 sanwang export content 写到盘上。",
      "「{folder}」裡沒有三網合一的內容。請檢查是不是插對了盤；內容用 sanwang export content 寫到盤上。",
      "There is no Sanwang content in “{folder}”. Check that it is the right disk; sanwang export content writes one.",
    ),
  },
  "content.other-county": {
    status: 422,
    text: words(
      "这个盘是 {county} 县的，不是本县的，没有动它。",
      "這個盤是 {county} 縣的，不是本縣的，沒有動它。",
      "This disk is county {county}'s, not this county's; it was left as it is.",
    ),
  },
  "content.unsigned-documents": {
    status: 422,
    text: words(
      "盘上的新闻目录没有本县的签名，或者坏了，没有收下。",
      "盤上的新聞目錄沒有本縣的簽名，或者壞了，沒有收下。",
      "The disk's news do not carry the county's signature or are damaged, and were not taken.",
    ),
  },
  "content.other-epoch": {
    status: 409,
    text: words(
      "县里的系统恢复过备份，盘上的新闻和本站点的对不上，没有收下。请让站点先联系一次县里。",
      "縣裡的系統恢復過備份，盤上的新聞和本站點的對不上，沒有收下。請讓站點先聯繫一次縣裡。",
      "The hub was restored from a backup: the disk's news do not follow this station's and were not taken. Let the station reach the hub once.",
    ),
  },
  "content.outside-hours": {
    status: 503,
    text: words(
      "用网时间过了，其余的下次再收；已收到的都在。",
      "用網時間過了，其餘的下次再收；已收到的都在。",
      "The hours for the line are over; the rest comes next time, and what arrived is kept.",
    ),
  },
  "content.set-never-rests": {
    status: 503,
    text: words(
      "站点要的内容一直在变，盘没有动。请过几分钟再试。",
      "站點要的內容一直在變，盤沒有動。請過幾分鐘再試。",
      "What stations keep changed again and again; the disk was left as it is. Try again in a few minutes.",
    ),
  },
});
