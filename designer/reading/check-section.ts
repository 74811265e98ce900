// The part of the page that says how hash and signature are checked, and where the script puts its answer.
import * as words from "../strings/reading.ts";
import { type Context, t } from "./context.ts";
import { type Html, html } from "./html.ts";
import type { PageInput } from "./page-input.ts";
import { signedMessage, signedOf } from "./signed-message.ts";

export function checkSection(context: Context, input: PageInput): Html {
  const none = t(context, words.NO_SIGNATURE);
  return html`<section class="check-section" aria-labelledby="kiem-tra"><h2 id="kiem-tra">${t(context, words.CHECK)}</h2><p class="screen">${t(
    context,
    words.CHECK_NOTE,
  )}</p><noscript><p>${t(context, words.NEEDS_SCRIPT_CHECK)}</p></noscript><p class="screen"><button type="button" id="kiem-tra-ngay" hidden>${t(
    context,
    words.CHECK_NOW,
  )}</button></p><div id="kiem-tra-ket-qua" role="status" class="screen"></div><details class="screen"><summary>${t(
    context,
    words.CHECK_DETAILS,
  )}</summary><p>${t(context, words.CHECK_MESSAGE)}</p><pre class="message">${signedMessage(signedOf(input))}</pre></details><dl class="facts"><div><dt>${t(
    context,
    words.SIGNATURE,
  )}</dt><dd><code class="hash">${input.signature === "" ? none : input.signature}</code></dd></div><div><dt>${t(
    context,
    words.PUBLIC_KEY,
  )}</dt><dd><code class="hash">${input.publicKey === "" ? none : input.publicKey}</code></dd></div></dl><p class="screen">${t(
    context,
    words.KEY_NOTE,
  )}</p></section>`;
}
