/** The few signs that need no words; what they mean is said beside them for who does not see them. */
import type { ComponentChildren } from 'preact';

const icon = (paths: ComponentChildren, size = 24) => (
  <svg
    viewBox="0 0 24 24"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    {paths}
  </svg>
);

export const ChatIcon = () => icon(<path d="M21 12a8 8 0 0 1-8 8H4l2-3.5A8 8 0 1 1 21 12ZM9 12h.01M13 12h.01M17 12h.01" />, 28);
export const CloseIcon = () => icon(<path d="M6 6l12 12M18 6L6 18" />);
export const SendIcon = () => icon(<path d="M5 12h14M13 6l6 6-6 6" />);
export const PictureIcon = () => icon(<path d="M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01" />);
export const SoundIcon = ({ isOn }: { isOn: boolean }) =>
  icon(<path d={`M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4${isOn ? '' : 'M3 3l18 18'}`} />, 20);
export const LeaveIcon = () => icon(<path d="M10 4H5v16h5M10 12h10M16 8l4 4-4 4" />, 20);
export const ClockIcon = () => icon(<path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v5l3 2" />, 14);
export const FailedIcon = () => icon(<path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v6M12 16.500v.010" />, 14);
export const SentIcon = () => icon(<path d="M5 13l4 4L19 7" />, 14);
export const ArrivedIcon = () => icon(<path d="M2 13l4 4L16 7M11 16l1 1L22 7" />, 14);
export const StarIcon = () => icon(<path d="M12 3l2.7 5.6 6.1.9-4.4 4.3 1 6.1L12 17l-5.4 2.9 1-6.1L3.200 9.500l6.100-.900z" />, 28);
