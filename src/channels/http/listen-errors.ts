import { defineErrors } from "#src/platform/errors/app-error.ts";
import { words } from "#src/platform/i18n/language.ts";

export const listenError = defineErrors({
  "hub.port-taken": {
    status: 500,
    text: words(
      "端口 {port} 已被别的程序占用。请先停掉那个程序，或换一个端口启动，例如设 PORT={other}。",
      "端口 {port} 已被別的程序佔用。請先停掉那個程序，或換一個端口啟動，例如設 PORT={other}。",
      "Port {port} is taken by another program. Stop that program, or start on another port, such as PORT={other}.",
    ),
  },
  "hub.port-refused": {
    status: 500,
    text: words(
      "不能在 {host}:{port} 上提供服务（{reason}）。请检查 HOST 和 PORT；1024 以下的端口需要系统授权。",
      "不能在 {host}:{port} 上提供服務（{reason}）。請檢查 HOST 和 PORT；1024 以下的端口需要系統授權。",
      "The hub cannot listen on {host}:{port} ({reason}). Check HOST and PORT; ports below 1024 need the system's permission.",
    ),
  },
  "hub.certificate-unreadable": {
    status: 500,
    text: words(
      "证书或密钥不能使用（{reason}）。请检查 {certFile} 和 {keyFile}。",
      "證書或密鑰不能使用（{reason}）。請檢查 {certFile} 和 {keyFile}。",
      "The certificate or its key cannot be used ({reason}). Check {certFile} and {keyFile}.",
    ),
  },
  "hub.certificate-mismatch": {
    status: 500,
    text: words(
      "证书 {certFile} 和密钥 {keyFile} 不是一对。请换成成对的文件。",
      "證書 {certFile} 和密鑰 {keyFile} 不是一對。請換成成對的文件。",
      "The certificate {certFile} and the key {keyFile} do not belong together. Give the two that do.",
    ),
  },
  "hub.certificate-not-in-force": {
    status: 500,
    text: words(
      "证书 {certFile} 的有效期是 {from} 至 {until}，现在用不了。请换上有效的证书，并检查本机时间。",
      "證書 {certFile} 的有效期是 {from} 至 {until}，現在用不了。請換上有效的證書，並檢查本機時間。",
      "The certificate {certFile} is good from {from} until {until} and cannot be used now. Give a valid one, and check this machine's time.",
    ),
  },
});

/** The system's code for what went wrong, or else its words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  return code ?? message;
}
