package dev.casebook.api.rest.log;

import dev.casebook.domain.configuration.event.ConfigurationAdopted;
import dev.casebook.domain.conversation.event.ConversationEnded;
import dev.casebook.domain.conversation.event.ConversationMoved;
import dev.casebook.domain.conversation.event.ConversationStarted;
import dev.casebook.domain.conversation.event.MessagePosted;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.supportcase.event.BreachExcused;
import dev.casebook.domain.supportcase.event.CaseAbsorbed;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseClassified;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseEscalated;
import dev.casebook.domain.supportcase.event.CaseLinked;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.CasePended;
import dev.casebook.domain.supportcase.event.CaseReleased;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseStarted;
import dev.casebook.domain.supportcase.event.CaseTimerSet;
import dev.casebook.domain.supportcase.event.CaseUnassigned;
import dev.casebook.domain.supportcase.event.CaseUnlinked;
import dev.casebook.domain.supportcase.event.CaseUnmerged;
import dev.casebook.domain.supportcase.event.ConversationAttached;
import dev.casebook.domain.supportcase.event.CustomerCorrected;
import dev.casebook.domain.supportcase.event.EscalationAcknowledged;
import dev.casebook.domain.supportcase.event.EscalationStepTaken;
import dev.casebook.domain.supportcase.event.InformationSupplied;
import dev.casebook.domain.supportcase.event.MessageHeard;
import dev.casebook.domain.supportcase.event.NoteAdded;
import dev.casebook.domain.supportcase.event.NotificationReported;
import dev.casebook.domain.supportcase.event.TagsChanged;
import dev.casebook.domain.supportcase.event.TargetAtRisk;
import dev.casebook.domain.supportcase.event.TargetBreached;
import dev.casebook.domain.supportcase.event.TargetCancelled;
import dev.casebook.domain.supportcase.event.TargetDueFixed;
import dev.casebook.domain.supportcase.event.TargetDueFreed;
import dev.casebook.domain.supportcase.event.TargetEvent;
import dev.casebook.domain.supportcase.event.TargetMet;
import dev.casebook.domain.supportcase.event.TargetPaused;
import dev.casebook.domain.supportcase.event.TargetResumed;
import dev.casebook.domain.supportcase.event.TargetRetargeted;
import dev.casebook.domain.supportcase.event.TargetSatisfied;
import dev.casebook.domain.supportcase.event.TargetStarted;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sentences in Chinese, simplified characters. */
final class ChineseSentences extends Sentences {

    ChineseSentences() {
        lifecycle();
        records();
        relations();
        escalation();
        targets();
        conversations();
        say(ConfigurationAdopted.class, e -> "配置的第 " + e.number() + " 版已生效");
    }

    private void lifecycle() {
        say(CaseOpened.class, e -> "工单 " + e.reference() + " 已创建，优先级：" + of(e.priority()));
        say(CaseStarted.class, e -> e.agent() == null ? "开始处理" : e.agent() + " 开始处理");
        say(CasePended.class, e -> "等待中：" + of(e.reason()) + until(e));
        say(CaseResumed.class, e -> "恢复处理，原因：" + of(e.cause()));
        say(CaseResolved.class, e -> "已解决：" + of(e.resolution()));
        say(CaseReopened.class, e -> "重新打开，原因：" + of(e.cause()));
        say(CaseClosed.class, e -> "已关闭，原因：" + of(e.cause()));
        say(CaseTimerSet.class, e -> e.wakeAt() == null ? "不再有到期事项" : "下次检查时间：" + e.wakeAt());
    }

    private static String until(CasePended event) {
        return event.resumeAt() == null ? "" : "，至 " + event.resumeAt();
    }

    private void records() {
        say(CaseClassified.class, e -> "分类已更改" + part("，主题：", e.topic()) + priority(e));
        say(CustomerCorrected.class, e -> "客户资料已更正");
        say(CaseAssigned.class, e -> "已分派" + part("，团队：", e.team()) + part("，客服：", e.agent()));
        say(CaseUnassigned.class, e -> "已从客服 " + e.agent() + " 处收回");
        say(InformationSupplied.class, e -> "已补充缺少的信息");
        say(NoteAdded.class, e -> "添加了内部备注");
        say(
                TagsChanged.class,
                e -> "标签已更改：新增 " + e.added().size() + " 个，移除 " + e.removed().size() + " 个");
    }

    private static String priority(CaseClassified event) {
        return event.priority() == null ? "" : "，优先级：" + of(event.priority());
    }

    private void relations() {
        say(CaseMerged.class, e -> "已合并到工单 " + e.into());
        say(CaseAbsorbed.class, e -> "并入了工单 " + e.from());
        say(CaseUnmerged.class, e -> "已撤销合并，不再属于工单 " + e.from());
        say(CaseReleased.class, e -> "已撤销合并，工单 " + e.to() + " 重新独立");
        say(CaseLinked.class, e -> "已关联工单 " + e.to() + "，关系：" + of(e.kind()));
        say(CaseUnlinked.class, e -> "已取消与工单 " + e.to() + " 的关联");
        say(ConversationAttached.class, e -> "新会话开始，渠道：" + of(e.channel()));
        say(MessageHeard.class, e -> "收到" + of(e.author()) + "的消息（" + of(e.visibility()) + "）");
    }

    private void escalation() {
        say(CaseEscalated.class, e -> "已升级到 " + e.level() + " 级");
        say(EscalationAcknowledged.class, e -> e.level() + " 级升级已确认");
        say(EscalationStepTaken.class, e -> "执行升级步骤 " + e.step() + "：" + name(e.metric(), e.instance()));
        say(NotificationReported.class, ChineseSentences::reported);
        say(TargetDueFixed.class, e -> name(e.metric(), e.instance()) + "的到期时间定为 " + e.dueAt());
        say(TargetDueFreed.class, e -> name(e.metric(), e.instance()) + "的到期时间恢复按策略计算");
    }

    private static String reported(NotificationReported report) {
        return (report.arrived() ? "已" : "未能") + "通过" + of(report.notice().channel()) + "通知 "
                + report.notice().recipient();
    }

    private void targets() {
        say(TargetStarted.class, e -> target(e) + "将于 " + e.dueAt() + " 到期");
        say(TargetPaused.class, e -> target(e) + "暂停计时");
        say(TargetResumed.class, e -> target(e) + "恢复计时，将于 " + e.dueAt() + " 到期");
        say(TargetRetargeted.class, e -> target(e) + "的到期时间由 " + e.dueFrom() + " 改为 " + e.dueTo());
        say(TargetAtRisk.class, e -> target(e) + "已用去 " + e.percent() + "% 的时间");
        say(TargetMet.class, e -> target(e) + "已按时完成");
        say(TargetBreached.class, e -> target(e) + "已超时，原定 " + e.dueAt() + " 到期");
        say(TargetSatisfied.class, e -> target(e) + "已完成，但超时");
        say(BreachExcused.class, e -> name(e.metric(), e.instance()) + "的超时不再计入");
        say(TargetCancelled.class, e -> target(e) + "已取消，原因：" + of(e.cause()));
    }

    private static String target(TargetEvent event) {
        return name(event.metric(), event.instance());
    }

    private static String name(Metric metric, int instance) {
        return of(metric) + "（第 " + instance + " 次）";
    }

    private void conversations() {
        say(ConversationStarted.class, e -> "会话已开始，渠道：" + of(e.channel()));
        say(MessagePosted.class, e -> of(e.author().kind()) + "发送了消息（" + of(e.visibility()) + "）");
        say(ConversationEnded.class, e -> "会话已结束");
        say(ConversationMoved.class, e -> "会话已从工单 " + e.from() + " 转到工单 " + e.caseId());
    }

    private static String part(String before, @Nullable String text) {
        return Optional.ofNullable(text).map(before::concat).orElse("");
    }

    private static String of(Enum<?> constant) {
        return ChineseWords.of(constant);
    }
}
