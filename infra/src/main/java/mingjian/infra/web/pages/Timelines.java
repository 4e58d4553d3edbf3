package mingjian.infra.web.pages;

import java.time.DateTimeException;
import java.util.List;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.casefile.CaseFileView;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;
import org.springframework.stereotype.Component;

/// The timelines there are, and the moment that an address asks for.
@Component
class Timelines {
  private final Desk desk;

  Timelines(Desk desk) {
    this.desk = desk;
  }

  /// @throws org.springframework.web.server.ResponseStatusException 404 where there is none, or none that the person may see
  Timeline dossier(String id, SignedIn who) {
    desk.find(new OfficeHolderRegisterView(), id, who);
    return new DossierTimeline(desk, id, desk.viewer(who), desk.names(who));
  }

  /// @throws org.springframework.web.server.ResponseStatusException as above; who may know only that the case exists has no timeline of it
  Timeline caseFile(String id, SignedIn who) {
    return new CaseTimeline(desk, desk.find(new CaseFileView(), id, who), desk.viewer(who), desk.names(who));
  }

  /// @throws DateTimeException in Chinese
  Moment moment(AskedMoment asked) {
    return Moment.of(asked, desk.today(), desk.node().log().head());
  }

  /// The bar of a page; what is no moment is told there, and now is shown.
  ReplayBar bar(String address, AskedMoment asked) {
    try {
      Moment moment = moment(asked);
      return new ReplayBar(address, moment, label(moment), asked.isByHappening(), asked.typed(), null, desk.today());
    } catch (DateTimeException notAMoment) {
      return new ReplayBar(address, Moment.NOW, Moment.NOW.inChinese(), asked.isByHappening(), asked.typed(), notAMoment.getMessage(), desk.today());
    }
  }

  /// With the time of the record, where it is one.
  private String label(Moment moment) {
    return switch (moment) {
      case Moment.AfterRecord then when then.position() == 0 -> "第一条记录之前所知";
      case Moment.AfterRecord then -> "截至" + Times.minute(desk.node().log().readAt(List.of(then.position())).getFirst().recordedAt()) + "（第" + then.position() + "号记录）所知";
      default -> moment.inChinese();
    };
  }
}
