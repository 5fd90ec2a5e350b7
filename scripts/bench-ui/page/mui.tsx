import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import CssBaseline from '@mui/material/CssBaseline';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import { type FormEvent, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchKeys, type Key } from './keys.ts';

const inSight = 25;
const roles = ['Full Access', 'Auditor', 'Read Only'];

/** A table of the first rows, the dialog of a new key and that of its secret: nothing else. */
function Page() {
  const [keys, setKeys] = useState<Key[]>([]);
  const [creating, setCreating] = useState(false);
  const [secret, setSecret] = useState('');
  useEffect(() => void fetchKeys('/keys?first=1000').then(setKeys), []);
  return (
    <>
      <CssBaseline />
      <Button onClick={() => setCreating(true)}>New…</Button>
      <TableContainer sx={{ height: 'calc(100vh - 60px)' }}>
        <Table size="small" stickyHeader aria-rowcount={keys.length + 1}>
          <TableHead>
            <TableRow>
              {['Name', 'ID', 'Description', 'Time Zone', 'Created'].map((name) => (
                <TableCell key={name}>{name}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {keys.slice(0, inSight).map((key, index) => (
              <TableRow key={key.ID} hover data-index={index}>
                <TableCell>{key.keyName}</TableCell>
                <TableCell>{key.ID}</TableCell>
                <TableCell>{key.description}</TableCell>
                <TableCell>{key.timeZone}</TableCell>
                <TableCell>{new Date(key.created).toISOString()}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {creating && <NewKey onClose={() => setCreating(false)} onCreated={setSecret} />}
      {secret && (
        <Dialog open>
          <DialogTitle>Secret Key</DialogTitle>
          <DialogContent>
            <TextField label="Secret key value" value={secret} slotProps={{ input: { readOnly: true } }} />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setSecret('')}>Close</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}

function NewKey({ onClose, onCreated }: { onClose: () => void; onCreated: (secret: string) => void }) {
  const [role, setRole] = useState('');
  const create = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget));
    const response = await fetch('/keys', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fields),
    });
    onCreated((await response.json()).secretKey);
    onClose();
  };
  return (
    <Dialog open onClose={onClose}>
      <form onSubmit={create}>
        <DialogTitle>New API key</DialogTitle>
        <DialogContent>
          <TextField autoFocus required fullWidth margin="dense" name="keyName" label="Name" />
          <TextField fullWidth multiline margin="dense" name="description" label="Description" />
          <TextField
            select
            required
            fullWidth
            margin="dense"
            name="role"
            label="Role"
            value={role}
            onChange={({ target }) => setRole(target.value)}
          >
            {roles.map((name) => (
              <MenuItem key={name} value={name}>
                {name}
              </MenuItem>
            ))}
          </TextField>
          <TextField select fullWidth margin="dense" name="locale" label="Language" defaultValue="en-US">
            <MenuItem value="en-US">English (US)</MenuItem>
            <MenuItem value="ja-JP">Japanese</MenuItem>
          </TextField>
          <TextField fullWidth margin="dense" name="timeZone" label="Time Zone" defaultValue="UTC" />
          <TextField fullWidth margin="dense" name="expires" label="Expires on" type="date" />
          <FormControlLabel control={<Checkbox name="locked" />} label="Locked Out" />
        </DialogContent>
        <DialogActions>
          <Button type="submit">OK</Button>
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
