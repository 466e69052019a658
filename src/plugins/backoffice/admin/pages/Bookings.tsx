/** Requests, timeline and floor plan: three looks at the same bookings; and who waits for a table. */
import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { useMay } from '../data/useMay';
import { NoRight } from '../parts/NoRight';
import { useWords } from '../words';
import { BookingRequests } from './BookingRequests';
import { BookingTimeline } from './BookingTimeline';
import { BookingWaitlist } from './BookingWaitlist';
import { FloorPlan } from './FloorPlan';

export default function BookingsPage() {
  const words = useWords();
  const may = useMay('plugin::backoffice.bookings.read');
  if (may === null) return <Page.Loading />;
  if (!may) return <NoRight title={words('bookings.title')} words="bookings.noRight" />;
  return (
    <Routes>
      <Route path="requests" element={<BookingRequests />} />
      <Route path="timeline" element={<BookingTimeline />} />
      <Route path="floor" element={<FloorPlan />} />
      <Route path="waitlist" element={<BookingWaitlist />} />
      <Route path="*" element={<Navigate to="requests" replace />} />
    </Routes>
  );
}
