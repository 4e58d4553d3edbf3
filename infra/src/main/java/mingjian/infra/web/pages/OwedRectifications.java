package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.List;
import mingjian.command.rectification.RectificationCommand.DeclineRectification;
import mingjian.command.rectification.RectificationCommand.IssueRectification;
import mingjian.events.Words;
import mingjian.infra.web.pages.Register.Column;
import mingjian.infra.web.pages.Register.Filter;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.rectificationcover.RectificationCoverRow;
import mingjian.query.rectificationcover.RectificationCoverView;

/// 未整改案件清单 (一案一改): closed, and neither a rectification nor a reason. Both begin here for those who may enter them.
final class OwedRectifications {
  static final String ADDRESS = "/owed-rectifications";

  private OwedRectifications() {}

  static Register<RectificationCoverRow> register(SignedIn who) {
    List<Column<RectificationCoverRow>> columns = new ArrayList<>(List.of(
        new Column<>("案件", null, (row, names) -> names.cell(row.caseId())),
        new Column<>("结案日期", "closedOn", (row, names) -> Cell.of(row.closedOn())),
        new Column<>("案件状态", null, (row, names) -> Cell.badge(Words.of(row.progress().state()), ""))));
    Registers.beginning("下发整改", IssueRectification.class, "sourceCase", who, RectificationCoverRow::caseId).ifPresent(columns::add);
    Registers.beginning("无须整改", DeclineRectification.class, "sourceCase", who, RectificationCoverRow::caseId).ifPresent(columns::add);
    return new Register<>(
        "owed-rectifications", "未整改案件清单", "已经结案，既未下发整改，也未写明无须整改理由的案件；只作提醒，不妨碍结案。", new RectificationCoverView(),
        List.of(Filter.until("closedOn", "结案日期不晚于")), columns, "closedOn", false, false, RectificationCoverRow.OWED);
  }
}
