/** Requests, timeline and floor plan: three looks at the same bookings; and who waits for a table. */
import { Navigate, Route, Routes } from 'react-router-dom';
import { FloorPlan } from './floor/FloorPlan';
import { BookingRequests } from './requests/BookingRequests';
import { BookingTimeline } from './timeline/BookingTimeline';
import { BookingWaitlist } from './waitlist/BookingWaitlist';

export default function Bookings() {
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
