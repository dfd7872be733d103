package dev.casebook.api.rest.log;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.responsetime.CancelCause;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.NotificationChannel;
import dev.casebook.domain.supportcase.Cause;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.LinkKind;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.Resolution;
import java.util.HashMap;
import java.util.Map;

/** The words for what events name by a constant, in Chinese. */
final class ChineseWords {

    private static final Map<Enum<?>, String> WORDS = new HashMap<>();

    static {
        aboutCases();
        aboutConversations();
        aboutPromises();
    }

    private ChineseWords() {}

    /** The word for a constant. */
    static String of(Enum<?> constant) {
        String word = WORDS.get(constant);
        if (word == null) {
            throw new IllegalArgumentException(constant + " has no word");
        }
        return word;
    }

    private static void aboutCases() {
        WORDS.put(Priority.LOW, "低");
        WORDS.put(Priority.NORMAL, "普通");
        WORDS.put(Priority.HIGH, "高");
        WORDS.put(Priority.URGENT, "紧急");
        WORDS.put(PendingReason.CUSTOMER, "客户");
        WORDS.put(PendingReason.THIRD_PARTY, "第三方");
        WORDS.put(PendingReason.INTERNAL, "内部");
        WORDS.put(Cause.COMMAND, "人工操作");
        WORDS.put(Cause.CUSTOMER_MESSAGE, "客户来信");
        WORDS.put(Cause.AGENT_MESSAGE, "客服回复");
        WORDS.put(Cause.CLOCK, "时间已到");
        WORDS.put(Resolution.SOLVED, "问题已解决");
        WORDS.put(Resolution.WORKAROUND, "已有替代办法");
        WORDS.put(Resolution.DUPLICATE, "重复工单");
        WORDS.put(Resolution.NOT_A_PROBLEM, "不是问题");
        WORDS.put(Resolution.NO_RESPONSE, "客户未回复");
        WORDS.put(LinkKind.RELATED, "相关");
        WORDS.put(LinkKind.DUPLICATE, "重复");
        WORDS.put(LinkKind.CAUSED_BY, "起因");
        WORDS.put(LinkKind.FOLLOW_UP, "后续");
    }

    private static void aboutConversations() {
        WORDS.put(Channel.WEB, "网页");
        WORDS.put(Channel.IN_APP, "应用内");
        WORDS.put(Channel.CHAT, "在线聊天");
        WORDS.put(Channel.EMAIL, "电子邮件");
        WORDS.put(Channel.SOCIAL, "社交媒体");
        WORDS.put(Channel.PHONE, "电话");
        WORDS.put(AuthorKind.CUSTOMER, "客户");
        WORDS.put(AuthorKind.AGENT, "客服");
        WORDS.put(AuthorKind.BOT, "机器人");
        WORDS.put(AuthorKind.SYSTEM, "系统");
        WORDS.put(Visibility.PUBLIC, "公开");
        WORDS.put(Visibility.INTERNAL, "内部");
    }

    private static void aboutPromises() {
        WORDS.put(Metric.FIRST_RESPONSE, "首次响应");
        WORDS.put(Metric.NEXT_RESPONSE, "后续响应");
        WORDS.put(Metric.PERIODIC_UPDATE, "定期更新");
        WORDS.put(Metric.RESOLUTION, "解决");
        WORDS.put(Metric.OWNERSHIP, "接手");
        WORDS.put(CancelCause.RESOLVED, "工单已解决");
        WORDS.put(CancelCause.CLOSED, "工单已关闭");
        WORDS.put(CancelCause.MERGED, "工单已合并");
        WORDS.put(CancelCause.UNMERGED, "合并已撤销");
        WORDS.put(CancelCause.POLICY, "不再适用任何策略");
        WORDS.put(NotificationChannel.EMAIL, "电子邮件");
        WORDS.put(NotificationChannel.WEBHOOK, "网络回调");
        WORDS.put(NotificationChannel.LOG, "日志");
    }
}
