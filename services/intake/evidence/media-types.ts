import { open } from 'node:fs/promises';

/** What people may bring as evidence (S-26): pictures, recordings, videos, documents. Nothing that runs. */
const accepted = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/heic',
  'image/heif',
  'image/avif',
  'image/tiff',
  'image/bmp',
  'application/pdf',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/aac',
  'audio/wav',
  'audio/ogg',
  'audio/opus',
  'audio/amr',
  'audio/flac',
  'video/mp4',
  'video/quicktime',
  'video/webm',
  'video/3gpp',
  'video/x-msvideo',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
]);

/**
 * What a file really is, by its first bytes; plain UTF-8 text has no mark and is believed when it is declared and
 * readable. Undefined: not a kind of evidence we take, or not what it says it is.
 * @param path the file on disk
 * @param declared the media type the sender gave
 */
export async function evidenceMediaType(path: string, declared: string): Promise<string | undefined> {
  // An ES module, loaded at the first file.
  const { fileTypeFromFile } = await import('file-type/node');
  const found = (await fileTypeFromFile(path))?.mime;
  if (found === undefined)
    return declared.startsWith('text/plain') && (await isPlainText(path)) ? 'text/plain' : undefined;
  return accepted.has(found) && agrees(declared, found) ? found : undefined;
}

/** Telephones often call a JPEG a PNG and a voice memo a video; a picture that calls itself a document lies. */
function agrees(declared: string, found: string): boolean {
  if (declared === 'application/octet-stream') return true;
  const family = (type: string): string => type.split('/')[0]!.replace('video', 'audio');
  return family(declared) === family(found);
}

async function isPlainText(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    // `stream`: a character cut in half at the end of the sample is fine.
    const sample = new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead), {
      stream: true,
    });
    return bytesRead > 0 && !/[\u0000-\u0008\u000e-\u001f]/.test(sample) && !/^\s*</.test(sample);
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
