import { useRef, useState } from 'react';
import { t } from '../language';

/** What the server takes; it looks into the file itself and has the last word. */
export const acceptedFiles = 'image/*,video/*,audio/*,.pdf,.docx,.xlsx,.pptx,.txt';
export const maxFileBytes = 20_000_000;

/** By camera or from the device; the files stay in this page until the complaint has its number. */
export function EvidencePicker(props: {
  files: File[];
  setFiles: (files: File[]) => void;
  noEvidence: boolean;
  setNoEvidence: (none: boolean) => void;
}) {
  const { files, setFiles } = props;
  const [tooLarge, setTooLarge] = useState<string>();
  const choose = useRef<HTMLInputElement>(null);
  const add = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    setTooLarge(chosen.find((file) => file.size > maxFileBytes)?.name);
    setFiles([...files, ...chosen.filter((file) => file.size <= maxFileBytes)].slice(0, 10));
    input.value = '';
  };
  return (
    <fieldset className="evidence">
      <legend>
        {t('evidence.title')} <span className="optional">{t('optional')}</span>
      </legend>
      <p className="hint">{t('evidence.hint')}</p>
      <div className="buttons">
        <label className="button">
          {t('evidence.camera')}
          <input type="file" accept="image/*" capture="environment" onChange={(e) => add(e.currentTarget)} />
        </label>
        <label className="button">
          {t('evidence.choose')}
          <input
            ref={choose}
            type="file"
            multiple
            accept={acceptedFiles}
            onChange={(e) => add(e.currentTarget)}
          />
        </label>
      </div>
      {tooLarge && (
        <p className="fault" role="alert">
          {t('evidence.tooLarge', { name: tooLarge })}
        </p>
      )}
      <ul className="files" aria-live="polite">
        {files.map((file, index) => (
          <li key={`${file.name}-${file.lastModified}`}>
            <span className="name">{file.name}</span>
            <button
              type="button"
              className="link"
              aria-label={t('evidence.removeNamed', { name: file.name })}
              onClick={() => {
                setFiles(files.filter((_, other) => other !== index));
                choose.current?.focus();
              }}
            >
              {t('evidence.remove')}
            </button>
          </li>
        ))}
      </ul>
      {files.length === 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={props.noEvidence}
            onChange={(event) => props.setNoEvidence(event.currentTarget.checked)}
          />
          <span>{t('evidence.none')}</span>
        </label>
      )}
    </fieldset>
  );
}
