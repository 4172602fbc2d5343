// Verifies the receipt of the item that the page shows; without it the page loses nothing else.
const section = document.querySelector('.receipt');
const button = document.getElementById('verify');
const verdict = document.getElementById('verdict');

function tell(text, sound) {
  verdict.textContent = text;
  verdict.className = sound ? 'sound' : 'unsound';
}

async function read(path) {
  const answer = await fetch(path, { headers: { Accept: 'application/json' } });
  if (answer.status === 404) {
    throw new Error('存证尚未生成，请稍后再试。');
  }
  if (!answer.ok) {
    throw new Error('存证暂时无法读取，请稍后再试。');
  }
  return answer;
}

async function verify() {
  button.disabled = true;
  tell('正在核验……', true);
  try {
    const { verifyReceipt } = await import('/record/verify.js');
    const receipt = await (await read(section.dataset.receipt)).json();
    const canonical = new Uint8Array(await (await read(section.dataset.canonical)).arrayBuffer());
    const result = await verifyReceipt(receipt, canonical);
    const same = receipt.contentHash === section.dataset.hash;
    tell(
      result.sound && same
        ? '核验通过：本页内容已记入公开日志，未被改动。'
        : '核验未通过：' + (same ? result.reason : '本页与存证不一致'),
      result.sound && same);
  } catch (failed) {
    tell(failed.message, false);
  } finally {
    button.disabled = false;
  }
}

if (section && button && globalThis.crypto && crypto.subtle) {
  button.hidden = false;
  button.addEventListener('click', verify);
}
