package mingjian.command.supervision;

import java.util.random.RandomGenerator;
import mingjian.command.Walk;
import mingjian.events.supervision.AppointmentEvent;

class AppointmentWalkTest extends Walk<AppointmentCommand, AppointmentDecider.Appointment, AppointmentEvent> {
  AppointmentWalkTest() {
    super(new AppointmentDecider(), 15);
  }

  @Override
  protected AppointmentCommand any(RandomGenerator random, boolean first) {
    return AppointmentTest.Words.any(random, first);
  }
}
