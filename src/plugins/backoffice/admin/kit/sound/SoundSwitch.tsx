/** Switches the sound of new entries on and off. */
import { Bell } from '@strapi/icons';
import { styled } from 'styled-components';
import { SquareButton } from '../frame/Tools';
import { useWords } from '../words';

const BellOff = styled(Bell)`
  opacity: 0.45;
`;

export function SoundSwitch({ sound: [isOn, setOn] }: { sound: [boolean, (isOn: boolean) => void] }) {
  const words = useWords();
  return (
    <SquareButton label={words(isOn ? 'sound.on' : 'sound.off')} isPressed={isOn} onClick={() => setOn(!isOn)}>
      {isOn ? <Bell /> : <BellOff />}
    </SquareButton>
  );
}
