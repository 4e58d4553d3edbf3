package mingjian.events.work;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealState;
import mingjian.events.casework.LessonKind;
import mingjian.events.casework.LessonState;
import mingjian.events.casework.QualityReviewKind;
import mingjian.events.casework.QualityReviewState;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.ClueState;
import mingjian.events.clue.ModelAlertState;
import mingjian.events.clue.ReportChannel;
import mingjian.events.clue.ReportState;
import mingjian.events.deliberation.MatterKind;
import mingjian.events.deliberation.MatterState;
import mingjian.events.deliberation.PowerListKind;
import mingjian.events.deliberation.PowerListState;
import mingjian.events.deliberation.SpendingKind;
import mingjian.events.deliberation.SpendingState;
import mingjian.events.export.ExportKind;
import mingjian.events.export.ExportState;
import mingjian.events.rectification.RecommendationKind;
import mingjian.events.rectification.RecommendationState;
import mingjian.events.supervision.AppointmentState;
import mingjian.events.supervision.AuditKind;
import mingjian.events.supervision.AuditState;
import mingjian.events.supervision.DisclosureKind;
import mingjian.events.supervision.DisclosureState;
import mingjian.events.supervision.DutyReportForum;
import mingjian.events.supervision.DutyReportState;
import mingjian.events.supervision.DutySlipKind;
import mingjian.events.supervision.DutySlipState;
import mingjian.events.supervision.RecordKind;
import mingjian.events.supervision.RecordState;
import mingjian.events.supervision.TaskListKind;
import mingjian.events.supervision.TaskListState;
import mingjian.events.supervision.WarningState;
import mingjian.events.talk.AdmonitionForm;
import mingjian.events.talk.AdmonitionState;
import mingjian.events.talk.InquiryKind;
import mingjian.events.talk.InquiryState;
import mingjian.events.watch.WatchRule;
import mingjian.events.watch.WatchState;
import org.jspecify.annotations.Nullable;

/// The collections of files there are. One line each; registers, pages, rights and menus go by this list.
public enum WorkCollection {
  /// 监督预警
  WARNINGS("supervision/warning", "warning-", WorkReaders.OFFICE, WarningState.class, null),
  /// 提醒事项
  WATCH_ITEMS("watch/item", "watch-", WorkReaders.OFFICE, WatchState.class, WatchRule.class),
  /// 检举控告
  REPORTS("clue/report", "report-", WorkReaders.GRANTED, ReportState.class, ReportChannel.class),
  /// 问题线索
  CLUES("clue/clue", "clue-", WorkReaders.GRANTED, ClueState.class, ClueSource.class),
  /// 模型预警
  MODEL_ALERTS("clue/model-alert", "alert-", WorkReaders.GRANTED, ModelAlertState.class, null),
  /// 函询
  INQUIRIES("talk/inquiry", "inquiry-", WorkReaders.GRANTED, InquiryState.class, InquiryKind.class),
  /// 诫勉
  ADMONITIONS("talk/admonition", "admonition-", WorkReaders.GRANTED, AdmonitionState.class, AdmonitionForm.class),
  /// 纪检监察建议
  RECOMMENDATIONS("rectification/recommendation", "recommendation-", WorkReaders.OFFICE, RecommendationState.class, RecommendationKind.class),
  /// 监督记录
  RECORDS("supervision/record", "record-", WorkReaders.OFFICE, RecordState.class, RecordKind.class),
  /// 个人有关事项
  DISCLOSURES("supervision/disclosure", "disclosure-", WorkReaders.PERSONAL, DisclosureState.class, DisclosureKind.class),
  /// 经济责任审计
  AUDITS("supervision/audit", "audit-", WorkReaders.OFFICE, AuditState.class, AuditKind.class),
  /// 述责述廉
  DUTY_REPORTS("supervision/duty-report", "duty-report-", WorkReaders.OFFICE, DutyReportState.class, DutyReportForum.class),
  /// 选拔任用
  APPOINTMENTS("supervision/appointment", "appointment-", WorkReaders.OFFICE, AppointmentState.class, null),
  /// 重大事项（三重一大）
  MAJOR_MATTERS("deliberation/major-matter", "matter-", WorkReaders.OFFICE, MatterState.class, MatterKind.class),
  /// 权力、责任、负面清单
  POWER_LISTS("deliberation/power-list", "powerlist-", WorkReaders.OFFICE, PowerListState.class, PowerListKind.class),
  /// 经费会签与授权
  SPENDING_APPROVALS("deliberation/spending-approval", "spending-", WorkReaders.OFFICE, SpendingState.class, SpendingKind.class),
  /// 任务单、抄告单、主体责任清单
  DUTY_SLIPS("supervision/duty-slip", "slip-", WorkReaders.OFFICE, DutySlipState.class, DutySlipKind.class),
  /// 任务清单与政治监督项目
  TASK_LISTS("supervision/task-list", "tasklist-", WorkReaders.OFFICE, TaskListState.class, TaskListKind.class),
  /// 申诉
  APPEALS("casework/appeal", "appeal-", WorkReaders.PERSONAL, AppealState.class, AppealKind.class),
  /// 案件质量评查
  QUALITY_REVIEWS("casework/quality-review", "quality-review-", WorkReaders.GRANTED, QualityReviewState.class, QualityReviewKind.class),
  /// 案件启示
  LESSONS("casework/lesson", "lesson-", WorkReaders.GRANTED, LessonState.class, LessonKind.class),
  /// 导出登记
  EXPORTS("export/export", "export-", WorkReaders.GRANTED, ExportState.class, ExportKind.class);

  private final String aggregateType;
  private final String prefix;
  private final WorkReaders readers;
  private final Class<? extends WorkState> states;
  private final @Nullable Class<? extends Enum<?>> kinds;

  /// @param aggregateType as stored with each event
  /// @param prefix what the ids start with
  /// @param kinds null where all its files are of one kind
  <S extends Enum<S> & WorkState> WorkCollection(
      String aggregateType, String prefix, WorkReaders readers, Class<S> states, @Nullable Class<? extends Enum<?>> kinds) {
    this.aggregateType = aggregateType;
    this.prefix = prefix;
    this.readers = readers;
    this.states = states;
    this.kinds = kinds;
  }

  /// In addresses: `power-lists`.
  public String address() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String aggregateType() {
    return aggregateType;
  }

  public String prefix() {
    return prefix;
  }

  public WorkReaders readers() {
    return readers;
  }

  public Class<? extends WorkState> states() {
    return states;
  }

  public Optional<Class<? extends Enum<?>>> kinds() {
    return Optional.ofNullable(kinds);
  }

  /// @throws IllegalArgumentException when there is no such state
  public WorkState state(String name) {
    return Stream.of(states.getEnumConstants()).filter(state -> state.name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(this + " has no state " + name));
  }

  public static Optional<WorkCollection> addressed(String address) {
    return Stream.of(values()).filter(collection -> collection.address().equals(address)).findFirst();
  }
}
