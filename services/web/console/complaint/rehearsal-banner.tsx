import { Alert, Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { ownHeaders } from '../../browser/api/client';
import { notify } from '../shell/notices';
import { useSession } from '../shell/session';
import { useComplaintWords } from '../words/complaint';
import { useRefreshComplaint, type ComplaintView } from './complaint';

/** Who may skip time; the service decides it again. */
const rehearsers = ['administrator', 'complaint-manager', 'specialist'];

/** Says that this is a rehearsal, and skips to the next clock where the server allows it. */
export function RehearsalBanner({ complaint }: { complaint: ComplaintView }) {
  const say = useComplaintWords();
  const { rehearsal, roles } = useSession();
  const refresh = useRefreshComplaint();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const response = await fetch(`/api/casework/v1/complaints/${complaint.id}/rehearsal`, {
        method: 'POST',
        headers: { ...ownHeaders(), 'Idempotency-Key': crypto.randomUUID() },
      });
      if (!response.ok) throw await response.json();
    },
    onSuccess: () => {
      notify({ kind: 'success', title: say('rehearsal.done') });
      refresh();
    },
  });
  return (
    <Alert
      type="info"
      showIcon
      className="case-banner no-print"
      title={say('rehearsal')}
      action={
        rehearsal &&
        roles.some((role) => rehearsers.includes(role)) && (
          <Button size="small" loading={isPending} onClick={() => mutate()}>
            {say('rehearsal.next')}
          </Button>
        )
      }
    />
  );
}
