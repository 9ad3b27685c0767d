<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>Alarm</name>
    <message>
        <source>Leave it for later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Đã đọc</translation>
    </message>
</context>
<context>
    <name>AllMoves</name>
    <message>
        <source>Everything that may be done now</source>
        <translation>Mọi việc được phép lúc này</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Ai</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>Từng ngày</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Đang xem</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Chép</translation>
    </message>
    <message>
        <source>Result promised</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Answer of the office above</source>
        <translation>Trả lời của cấp trên</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Why it came back</source>
        <translation>Vì sao bị trả lại</translation>
    </message>
    <message>
        <source>Lines that came back</source>
        <translation>Các dòng bị trả lại</translation>
    </message>
    <message>
        <source>Its card was not taken yet (Settings, Office above).</source>
        <translation>Chưa nhận thẻ của cấp trên (Cài đặt, mục Cấp trên).</translation>
    </message>
    <message>
        <source>No answer was taken yet.</source>
        <translation>Chưa nhận trả lời nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) came back</source>
        <translation>
            <numerusform>%n dòng bị trả lại</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet answered: batch {numbers}</source>
        <translation>Chưa có trả lời: lô {numbers}</translation>
    </message>
    <message>
        <source>The office above holds every batch; none is missing.</source>
        <translation>Cấp trên đã có đủ các lô, không thiếu số nào.</translation>
    </message>
</context>
<context>
    <name>Apologies</name>
    <message>
        <source>Letter</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Đã hẹn</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>Hẹn lại</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lập được</translation>
    </message>
    <message>
        <source>Only to print</source>
        <translation>Chỉ còn in</translation>
    </message>
    <message>
        <source>The head confirms</source>
        <translation>Lãnh đạo xác nhận</translation>
    </message>
    <message>
        <source>Second one: head</source>
        <translation>Lần hai: lãnh đạo</translation>
    </message>
    <message>
        <source>Sorry was said</source>
        <translation>Đã xin lỗi</translation>
    </message>
    <message>
        <source>No letter now</source>
        <translation>Chưa lập được</translation>
    </message>
</context>
<context>
    <name>ApologyPanel</name>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>The letters are being made</source>
        <translation>Đang lập văn bản xin lỗi</translation>
    </message>
    <message>
        <source>Letters of apology</source>
        <translation>Văn bản xin lỗi</translation>
    </message>
    <message>
        <source>Reason, as it stands in every letter</source>
        <translation>Lý do, ghi trong mọi văn bản</translation>
    </message>
    <message>
        <source>New date, in working days from today</source>
        <translation>Hẹn lại sau mấy ngày làm việc</translation>
    </message>
    <message>
        <source>Second letters confirmed by</source>
        <translation>Xin lỗi lần hai do ai xác nhận</translation>
    </message>
    <message>
        <source>nobody: they stay behind</source>
        <translation>chưa ai: để lại</translation>
    </message>
    <message>
        <source>{going} of {total} get one now</source>
        <translation>Lập cho {going} trong {total} hồ sơ</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) stay behind.</source>
        <translation>
            <numerusform>Còn lại %n hồ sơ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskField</name>
    <message>
        <source>Before: {value}</source>
        <translation>Đang ghi: {value}</translation>
    </message>
    <message>
        <source>{weekday}, day of rest</source>
        <translation>{weekday}, ngày nghỉ</translation>
    </message>
</context>
<context>
    <name>Asks</name>
    <message>
        <source>By which code does the provincial or the ministry's system know it? Type it or scan it.</source>
        <translation>Mã hồ sơ trên hệ thống của tỉnh hoặc bộ là gì? Gõ hoặc quét.</translation>
    </message>
    <message>
        <source>Keep the code</source>
        <translation>Ghi mã</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>Mã chính thức</translation>
    </message>
    <message>
        <source>Which office takes this dossier?</source>
        <translation>Bàn giao hồ sơ này cho đơn vị nào?</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Đơn vị nhận</translation>
    </message>
    <message>
        <source>Has it arrived at {place}? From now on they answer for it.</source>
        <translation>Hồ sơ đã đến {place} chưa? Từ lúc này bên nhận chịu trách nhiệm.</translation>
    </message>
    <message>
        <source>It has arrived</source>
        <translation>Đã đến nơi</translation>
    </message>
    <message>
        <source>Who took it (may stay empty)</source>
        <translation>Người nhận (có thể để trống)</translation>
    </message>
    <message>
        <source>A copy goes up. Their date stands beside ours and does not change it.</source>
        <translation>Gửi một bản lên cấp trên. Ngày cấp trên hẹn được ghi bên cạnh, không đổi ngày hẹn của quầy.</translation>
    </message>
    <message>
        <source>Sent up</source>
        <translation>Đã gửi lên</translation>
    </message>
    <message>
        <source>To which office</source>
        <translation>Gửi đến cơ quan</translation>
    </message>
    <message>
        <source>They promise (may stay empty)</source>
        <translation>Cấp trên hẹn (có thể để trống)</translation>
    </message>
    <message>
        <source>Their code (may stay empty)</source>
        <translation>Mã của cấp trên (có thể để trống)</translation>
    </message>
    <message>
        <source>The applicant was told that the result is here.</source>
        <translation>Đã báo người dân đến nhận kết quả.</translation>
    </message>
    <message>
        <source>They know</source>
        <translation>Đã báo</translation>
    </message>
    <message>
        <source>Note (may stay empty)</source>
        <translation>Ghi chú (có thể để trống)</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Người được ủy quyền</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>Electronic</source>
        <translation>Bản điện tử</translation>
    </message>
    <message>
        <source>Who takes the result? The receipt is taken back.</source>
        <translation>Ai nhận kết quả? Nhớ thu lại giấy tiếp nhận.</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Fetched by</source>
        <translation>Ai nhận</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Giấy ủy quyền</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>Số vận đơn</translation>
    </message>
    <message>
        <source>The applicant asks to withdraw it. Why?</source>
        <translation>Người dân xin rút hồ sơ. Vì sao?</translation>
    </message>
    <message>
        <source>Withdrawal asked</source>
        <translation>Ghi xin rút</translation>
    </message>
    <message>
        <source>Reason as they gave it (may stay empty)</source>
        <translation>Lý do người dân nêu (có thể để trống)</translation>
    </message>
    <message>
        <source>Until the stop notice is out the time limit runs on.</source>
        <translation>Thời hạn vẫn tính cho đến khi có thông báo dừng.</translation>
    </message>
    <message>
        <source>The applicant goes on with it after all.</source>
        <translation>Người dân không rút nữa, hồ sơ làm tiếp.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Làm tiếp</translation>
    </message>
    <message>
        <source>Why is it not accepted?</source>
        <translation>Vì sao không tiếp nhận?</translation>
    </message>
    <message>
        <source>Why is it refused?</source>
        <translation>Vì sao từ chối giải quyết?</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Reason, as it stands in the refusal</source>
        <translation>Lý do, ghi trong phiếu từ chối</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Stop it as the applicant asked?</source>
        <translation>Dừng giải quyết theo yêu cầu của người dân?</translation>
    </message>
    <message>
        <source>The papers were to come by {moment} and have not. Stop it?</source>
        <translation>Hạn bổ sung là {moment} mà chưa có. Dừng giải quyết?</translation>
    </message>
    <message>
        <source>The papers have not come. Stop it?</source>
        <translation>Chưa có giấy tờ bổ sung. Dừng giải quyết?</translation>
    </message>
    <message>
        <source>taken: {amount} đ</source>
        <translation>đã thu: {amount} đ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Reason, as it stands in the notice</source>
        <translation>Lý do, ghi trong thông báo</translation>
    </message>
    <message>
        <source>Money given back (đồng)</source>
        <translation>Tiền hoàn lại (đồng)</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Refused in writing</source>
        <translation>Từ chối bằng văn bản</translation>
    </message>
    <message>
        <source>The signed result is at the desk. Where is it kept?</source>
        <translation>Kết quả đã ký đang ở quầy. Cất ở đâu?</translation>
    </message>
    <message>
        <source>Take the result</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>Kept in (may stay empty)</source>
        <translation>Nơi cất (có thể để trống)</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Nội dung trả lời</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Ngày ký</translation>
    </message>
    <message>
        <source>Electronic result</source>
        <translation>Kết quả điện tử</translation>
    </message>
    <message>
        <source>Early or late is decided by the present moment, not by the day that stands on it.</source>
        <translation>Trước hạn hay quá hạn tính theo lúc này, không theo ngày ghi trên văn bản.</translation>
    </message>
    <message>
        <source>The result goes back to be done again. The time limit runs as if it had never come. Why?</source>
        <translation>Trả kết quả về để làm lại; thời hạn tính như chưa có kết quả. Vì sao?</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Void the number {code}? It stays in the register with its reason.</source>
        <translation>Hủy số {code}? Số vẫn nằm trong sổ, kèm lý do.</translation>
    </message>
    <message>
        <source>Void the number</source>
        <translation>Hủy số</translation>
    </message>
    <message>
        <source>Which papers are wanted? Everything at once, in writing: Space marks, → gives the reason.</source>
        <translation>Cần bổ sung giấy tờ gì? Yêu cầu một lần, đầy đủ: Dấu cách để đánh dấu, → để ghi lý do.</translation>
    </message>
    <message>
        <source>Ask for papers</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>At which step</source>
        <translation>Ở bước nào</translation>
    </message>
    <message>
        <source>Bring them by</source>
        <translation>Bổ sung trước ngày</translation>
    </message>
    <message>
        <source>What else is to be said (may stay empty)</source>
        <translation>Nội dung khác (có thể để trống)</translation>
    </message>
    <message>
        <source>Which papers have come? The time limit goes on from now.</source>
        <translation>Đã bổ sung giấy tờ gì? Thời hạn tính tiếp từ lúc này.</translation>
    </message>
    <message>
        <source>They have come</source>
        <translation>Đã nhận bổ sung</translation>
    </message>
    <message>
        <source>The first stage ends here; the second date is counted from the payment.</source>
        <translation>Giai đoạn 1 kết thúc ở đây; ngày hẹn thứ hai tính từ khi nộp tiền.</translation>
    </message>
    <message>
        <source>The notice of the financial obligation is out. What is to be paid?</source>
        <translation>Đã có thông báo nghĩa vụ tài chính. Phải nộp bao nhiêu?</translation>
    </message>
    <message>
        <source>Ask for payment</source>
        <translation>Báo nộp tiền</translation>
    </message>
    <message>
        <source>Amount (đồng)</source>
        <translation>Số tiền (đồng)</translation>
    </message>
    <message>
        <source>To be paid by (may stay empty)</source>
        <translation>Hạn nộp (có thể để trống)</translation>
    </message>
    <message>
        <source>Notice no., or what it is for</source>
        <translation>Số thông báo, nội dung</translation>
    </message>
    <message>
        <source>Is the obligation met? The time limit goes on from now.</source>
        <translation>Đã hoàn thành nghĩa vụ? Thời hạn tính tiếp từ lúc này.</translation>
    </message>
    <message>
        <source>It is paid</source>
        <translation>Đã nộp</translation>
    </message>
    <message>
        <source>Proof of payment, number (may stay empty)</source>
        <translation>Số chứng từ (có thể để trống)</translation>
    </message>
    <message>
        <source>Who is asked to verify? Their time is not counted in the limit.</source>
        <translation>Gửi xác minh ở đâu? Thời gian xác minh không tính vào thời hạn.</translation>
    </message>
    <message>
        <source>Have it verified</source>
        <translation>Gửi xác minh</translation>
    </message>
    <message>
        <source>Asked of</source>
        <translation>Gửi đến</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>Về việc</translation>
    </message>
    <message>
        <source>Is the answer here? The time limit goes on from now.</source>
        <translation>Đã có trả lời? Thời hạn tính tiếp từ lúc này.</translation>
    </message>
    <message>
        <source>It is here</source>
        <translation>Đã có</translation>
    </message>
    <message>
        <source>Answer no., what it says (may stay empty)</source>
        <translation>Số văn bản, nội dung (có thể để trống)</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>Ngày hẹn lại</translation>
    </message>
    <message>
        <source>Which office is late</source>
        <translation>Cơ quan chậm</translation>
    </message>
    <message>
        <source>Reason, as it stands in the letter</source>
        <translation>Lý do, ghi trong văn bản xin lỗi</translation>
    </message>
    <message>
        <source>The date promised by law stays and goes on deciding.</source>
        <translation>Hạn theo quy định giữ nguyên và vẫn là căn cứ xét trước hạn, quá hạn.</translation>
    </message>
    <message>
        <source>An apology already named {day}. The rule allows one; another needs the head's word.</source>
        <translation>Đã xin lỗi và hẹn lại đến {day}. Quy định chỉ cho một lần; lần nữa phải do lãnh đạo xác nhận.</translation>
    </message>
    <message>
        <source>Confirmed by the head</source>
        <translation>Lãnh đạo xác nhận</translation>
    </message>
    <message>
        <source>It cannot be back in time. Which new date does the letter of apology name?</source>
        <translation>Không kịp trả đúng hẹn. Văn bản xin lỗi hẹn lại ngày nào?</translation>
    </message>
    <message>
        <source>Apologise</source>
        <translation>Xin lỗi và hẹn lại</translation>
    </message>
    <message>
        <source>Put right what was written wrong. Old and new stay in the history.</source>
        <translation>Sửa chỗ ghi sai. Nội dung cũ và mới đều ở lại trong diễn biến.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa có ghi vết</translation>
    </message>
    <message>
        <source>Reason for the correction</source>
        <translation>Lý do sửa</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Request in detail</source>
        <translation>Nội dung yêu cầu</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Tên tổ chức</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Mã số thuế</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Number of the ID</source>
        <translation>Số giấy tờ</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>trường hợp thường</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>How it was filed</source>
        <translation>Cách nộp</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>Nhận lúc</translation>
    </message>
    <message>
        <source>Result goes</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Số bộ</translation>
    </message>
    <message>
        <source>Fee (đồng)</source>
        <translation>Phí, lệ phí (đồng)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Which paper? It is shown before it is printed.</source>
        <translation>In giấy nào? Giấy được xem trước khi in.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>printer trouble</source>
        <translation>máy in trục trặc</translation>
    </message>
    <message>
        <source>lost by the applicant</source>
        <translation>người dân báo mất</translation>
    </message>
    <message>
        <source>Why the receipt is printed again</source>
        <translation>Lý do in lại giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Which paper? The receipt was printed before: it is printed again at once.</source>
        <translation>In giấy nào? Giấy tiếp nhận đã in trước đó, lần này in lại ngay.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message>
        <source>Batches sent up</source>
        <translation>Các lô đã lập</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lô</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Lúc ghi</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Số dòng</translation>
    </message>
    <message>
        <source>Office above</source>
        <translation>Cấp trên</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Việc tiếp</translation>
    </message>
    <message>
        <source>No batch was written yet.</source>
        <translation>Chưa ghi lô nào.</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>chưa có trả lời</translation>
    </message>
    <message>
        <source>holds it, {day} {time}</source>
        <translation>đã có, {day} {time}</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>Ghi lại tệp</translation>
    </message>
</context>
<context>
    <name>BookCard</name>
    <message>
        <source>Into the book</source>
        <translation>Vào sổ</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>The numbers come with the papers.</source>
        <translation>Gõ giấy tờ để lấy số kế tiếp.</translation>
    </message>
    <message>
        <source>Why numbers are left out</source>
        <translation>Lý do bỏ số</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>số</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>quyển</translation>
    </message>
</context>
<context>
    <name>CalculatorPage</name>
    <message>
        <source>Why this day?</source>
        <translation>Vì sao hẹn ngày này?</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>ô kế tiếp</translation>
    </message>
    <message>
        <source>add a pause</source>
        <translation>thêm lần tạm dừng</translation>
    </message>
    <message>
        <source>print</source>
        <translation>in</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
    <message>
        <source>Type the limit to count the day.</source>
        <translation>Gõ thời hạn để tính ngày hẹn.</translation>
    </message>
    <message>
        <source>Choose a procedure first.</source>
        <translation>Chọn thủ tục để tính ngày hẹn.</translation>
    </message>
    <message>
        <source>No day yet: a field needs to be put right.</source>
        <translation>Chưa tính được: có ô cần sửa.</translation>
    </message>
    <message>
        <source>Only tried out: nothing is registered or kept.</source>
        <translation>Chỉ tính thử: không tiếp nhận, không ghi gì vào sổ.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Print the explanation</source>
        <translation>In bảng giải thích</translation>
    </message>
</context>
<context>
    <name>CalendarsPanel</name>
    <message>
        <source>Years</source>
        <translation>Các năm</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Thứ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Lịch nghỉ</translation>
    </message>
    <message>
        <source>Take a calendar…</source>
        <translation>Nhập lịch nghỉ…</translation>
    </message>
    <message>
        <source>Days off and make-up days</source>
        <translation>Ngày nghỉ và ngày làm bù</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Đã hẹn</translation>
    </message>
    <message>
        <source>By this calendar</source>
        <translation>Theo lịch này</translation>
    </message>
    <message>
        <source>Dates that moved</source>
        <translation>Ngày hẹn đổi</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Open dossiers whose date would be another</source>
        <translation>Hồ sơ đang mở có ngày hẹn tính lại khác</translation>
    </message>
    <message>
        <source>Weekends are off by themselves. A year without its official notice counts as provisional.</source>
        <translation>Thứ Bảy, Chủ nhật mặc nhiên nghỉ. Năm chưa có thông báo chính thức chỉ là dự kiến.</translation>
    </message>
    <message>
        <source>The calendar is in force</source>
        <translation>Lịch nghỉ đã có hiệu lực</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s); the printed dates stay</source>
        <translation>
            <numerusform>%n hồ sơ; ngày đã in không đổi</numerusform>
        </translation>
    </message>
    <message>
        <source>worked in exchange</source>
        <translation>làm bù</translation>
    </message>
    <message>
        <source>Take a calendar</source>
        <translation>Nhập lịch nghỉ</translation>
    </message>
</context>
<context>
    <name>CardCode</name>
    <message>
        <source>An invented citizen card</source>
        <translation>Thẻ căn cước giả định</translation>
    </message>
</context>
<context>
    <name>Carried</name>
    <message>
        <source>due that day</source>
        <translation>đến hạn hôm đó</translation>
    </message>
    <message>
        <source>to hand back</source>
        <translation>chờ trả</translation>
    </message>
    <message>
        <source>late</source>
        <translation>quá hạn</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>chưa in</translation>
    </message>
    <message>
        <source>fee not taken</source>
        <translation>chưa thu phí</translation>
    </message>
    <message>
        <source>Carried to {day}</source>
        <translation>Mang sang {day}</translation>
    </message>
</context>
<context>
    <name>CataloguePanel</name>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Độ tin cậy</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Code, name without marks, or initials</source>
        <translation>Mã, tên không dấu hoặc chữ đầu</translation>
    </message>
    <message>
        <source>Find procedures</source>
        <translation>Tìm thủ tục</translation>
    </message>
    <message>
        <source>Take a list…</source>
        <translation>Nhập danh mục…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Lưu CSV…</translation>
    </message>
    <message>
        <source>Notice for the wall</source>
        <translation>In niêm yết</translation>
    </message>
    <message>
        <source>In large type</source>
        <translation>Bản chữ lớn</translation>
    </message>
    <message>
        <source>The list is in force, version {number}</source>
        <translation>Danh mục đã có hiệu lực, bản {number}</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Đã lưu: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>typed each time</source>
        <translation>gõ từng lần</translation>
    </message>
    <message>
        <source>Law:</source>
        <translation>Căn cứ:</translation>
    </message>
    <message>
        <source>Source of this row:</source>
        <translation>Nguồn của dòng này:</translation>
    </message>
    <message>
        <source>Take a list of procedures</source>
        <translation>Nhập danh mục thủ tục</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Lưu danh mục</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Bản chính</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>Chứng thực</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Dạng</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Đủ</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Thiếu</translation>
    </message>
    <message>
        <source>Shown only, given back</source>
        <translation>Chỉ xem, đã trả lại</translation>
    </message>
    <message>
        <source>If needed</source>
        <translation>Nếu cần</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Chưa xem</translation>
    </message>
</context>
<context>
    <name>Citizens</name>
    <message>
        <source>The form was emptied.</source>
        <translation>Đã xóa trống trang tiếp nhận.</translation>
    </message>
    <message>
        <source>Nothing was registered.</source>
        <translation>Chưa ghi gì vào sổ.</translation>
    </message>
    <message>
        <source>Register, keep the person</source>
        <translation>Tiếp nhận, giữ người nộp</translation>
    </message>
    <message>
        <source>This dossier is not registered yet.</source>
        <translation>Hồ sơ này chưa được tiếp nhận.</translation>
    </message>
    <message>
        <source>Register it first, then the next one.</source>
        <translation>Hãy tiếp nhận xong rồi thêm hồ sơ khác.</translation>
    </message>
    <message>
        <source>{code} is not accepted yet.</source>
        <translation>{code} chưa được tiếp nhận.</translation>
    </message>
    <message>
        <source>Look at the papers that were asked for, then accept it.</source>
        <translation>Kiểm tra giấy tờ đã yêu cầu bổ sung rồi tiếp nhận.</translation>
    </message>
    <message>
        <source>Copied from {code}.</source>
        <translation>Đã chép từ {code}.</translation>
    </message>
    <message>
        <source>The other form is back.</source>
        <translation>Đã đưa nội dung kia trở lại.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Lấy lại</translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>Explain</source>
        <translation>Giải thích hạn</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Due by law</source>
        <translation>Hạn theo quy định</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Còn lại</translation>
    </message>
    <message>
        <source>First promised</source>
        <translation>Hẹn lần đầu</translation>
    </message>
    <message>
        <source>Apologised until</source>
        <translation>Hẹn lại</translation>
    </message>
    <message>
        <source>The calendar was changed after the promise; the promised date stays.</source>
        <translation>Lịch nghỉ đã đổi sau khi hẹn; ngày đã hẹn giữ nguyên.</translation>
    </message>
    <message>
        <source>No time limit runs before it is accepted.</source>
        <translation>Chưa tính thời hạn khi chưa tiếp nhận.</translation>
    </message>
    <message>
        <source>The clock stands still</source>
        <translation>Đang tạm dừng tính hạn</translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation>Chưa tiếp nhận</translation>
    </message>
    <message>
        <source>No date was promised</source>
        <translation>Không hẹn ngày</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Giải quyết</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>Trước hạn</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>The clock has stood still since {moment}; before that due {date}.</source>
        <translation>Tạm dừng tính hạn từ {moment}; trước đó hẹn {date}.</translation>
    </message>
    <message>
        <source>Between two stages since {moment}: the next date is counted from the payment.</source>
        <translation>Giữa hai giai đoạn từ {moment}: ngày hẹn sau tính từ khi nộp tiền.</translation>
    </message>
    <message>
        <source>It waits, but the clock had run out before: the date does not move.</source>
        <translation>Đang chờ, nhưng hạn đã hết trước đó nên ngày hẹn không đổi.</translation>
    </message>
    <message>
        <source>To be paid by {moment}.</source>
        <translation>Hạn nộp tiền {moment}.</translation>
    </message>
    <message>
        <source>Papers are to come by {moment}.</source>
        <translation>Hạn bổ sung {moment}.</translation>
    </message>
    <message>
        <source>late</source>
        <translation>quá hạn</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>đúng hạn</translation>
    </message>
    <message>
        <source>Stage {number} ended {moment}, {how}.</source>
        <translation>Giai đoạn {number} xong {moment}, {how}.</translation>
    </message>
    <message>
        <source>Stage {number} is counted now.</source>
        <translation>Đang tính giai đoạn {number}.</translation>
    </message>
</context>
<context>
    <name>CloseCard</name>
    <message>
        <source>Count the drawer</source>
        <translation>Đếm tiền trong ngăn kéo</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>Cách đếm</translation>
    </message>
    <message>
        <source>One total</source>
        <translation>Tổng số</translation>
    </message>
    <message>
        <source>Note by note</source>
        <translation>Theo tờ</translation>
    </message>
    <message>
        <source>Change of the morning (đ)</source>
        <translation>Tiền lẻ đầu ca (đ)</translation>
    </message>
    <message>
        <source>Counted in the drawer (đ)</source>
        <translation>Tiền đã đếm (đ)</translation>
    </message>
    <message>
        <source>Why it differs</source>
        <translation>Lý do chênh lệch</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Cộng</translation>
    </message>
    <message>
        <source>Shift {number}, {hour}, {officer}:</source>
        <translation>Ca {number}, {hour}, {officer}:</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>khớp</translation>
    </message>
    <message>
        <source>off by {amount} đ</source>
        <translation>lệch {amount} đ</translation>
    </message>
    <message>
        <source>cash {expected} đ, counted {counted} đ, {verdict}</source>
        <translation>tiền mặt {expected} đ, đếm {counted} đ, {verdict}</translation>
    </message>
</context>
<context>
    <name>CollectorCard</name>
    <message>
        <source>Who takes it</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>The owner</source>
        <translation>Chính chủ</translation>
    </message>
    <message>
        <source>By mandate</source>
        <translation>Ủy quyền</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>Electronic</source>
        <translation>Bản điện tử</translation>
    </message>
    <message>
        <source>Name of who collects</source>
        <translation>Họ tên người đến nhận</translation>
    </message>
    <message>
        <source>Mandate: paper, number, date</source>
        <translation>Giấy ủy quyền: tên giấy, số, ngày</translation>
    </message>
    <message>
        <source>Waybill (may stay empty)</source>
        <translation>Số vận đơn (có thể để trống)</translation>
    </message>
    <message>
        <source>Choose a line whose result is here.</source>
        <translation>Hãy chọn một dòng đã có kết quả.</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Columns: Space hides, ← → narrower or wider</source>
        <translation>Cột: Dấu cách để ẩn, ← → hẹp hoặc rộng hơn</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Như mặc định</translation>
    </message>
</context>
<context>
    <name>CountTable</name>
    <message>
        <source>Dossiers received today</source>
        <translation>Hồ sơ tiếp nhận</translation>
    </message>
    <message>
        <source>Of these, receipts printed</source>
        <translation>Trong đó đã in giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Numbers voided</source>
        <translation>Số đã hủy, có lý do</translation>
    </message>
    <message>
        <source>Cash taken at the till today, in đồng</source>
        <translation>Tiền mặt đã thu trong ngày, đồng</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>In the record</source>
        <translation>Trong sổ</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Đếm tay</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>chưa đếm</translation>
    </message>
    <message numerus="yes">
        <source>; %n settled on the spot, without one</source>
        <translation>
            <numerusform>; %n hồ sơ giải quyết ngay, không in giấy</numerusform>
        </translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Khớp</translation>
    </message>
    <message>
        <source>Off by {count}</source>
        <translation>Lệch {count}</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n ngày làm việc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Late %n day(s)</source>
        <translation>
            <numerusform>Quá hạn %n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting %n day(s)</source>
        <translation>
            <numerusform>Chờ %n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the oldest has waited %n day(s)</source>
        <translation>
            <numerusform>lâu nhất %n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more week(s)</source>
        <translation>
            <numerusform>thêm %n tuần</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) off</source>
        <translation>
            <numerusform>%n ngày lễ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n tệp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n bản sao</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n bản chính</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Given back to the applicant: %n paper(s).</source>
        <translation>
            <numerusform>Trả lại người dân: %n giấy tờ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) still at the desk.</source>
        <translation>
            <numerusform>%n giấy tờ còn ở quầy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) of apology made.</source>
        <translation>
            <numerusform>Đã lập %n văn bản xin lỗi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) stay behind:</source>
        <translation>
            <numerusform>%n hồ sơ còn lại chưa lập:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedRow</name>
    <message>
        <source>Remove from the scanner's folder</source>
        <translation>Xóa tệp trong thư mục máy quét sau khi lưu</translation>
    </message>
    <message>
        <source>Pages of the paper, counted by hand</source>
        <translation>Số trang giấy (đếm bằng tay)</translation>
    </message>
    <message>
        <source>of them with a sticker</source>
        <translation>trong đó có nhãn dán</translation>
    </message>
    <message>
        <source>Count the pages of the paper and type the number.</source>
        <translation>Hãy đếm số trang giấy rồi gõ vào.</translation>
    </message>
</context>
<context>
    <name>DayEndPage</name>
    <message>
        <source>Other folder…</source>
        <translation>Thư mục khác…</translation>
    </message>
    <message>
        <source>Take an answer…</source>
        <translation>Nhận trả lời…</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>In bảng kê</translation>
    </message>
    <message>
        <source>Close and write the batch</source>
        <translation>Khóa sổ và ghi lô</translation>
    </message>
    <message>
        <source>End of day</source>
        <translation>Cuối ngày</translation>
    </message>
    <message>
        <source>count is right, next row</source>
        <translation>số đã đúng, dòng tiếp</translation>
    </message>
    <message>
        <source>take an answer</source>
        <translation>nhận trả lời</translation>
    </message>
    <message>
        <source>print the sheet</source>
        <translation>in bảng kê</translation>
    </message>
    <message>
        <source>write the batch</source>
        <translation>ghi lô</translation>
    </message>
    <message>
        <source>Nothing waits: no batch was written</source>
        <translation>Không có gì chờ gửi: không ghi lô</translation>
    </message>
    <message>
        <source>Batch {number} is written: {name}.</source>
        <translation>Đã ghi lô {number}: {name}.</translation>
    </message>
    <message>
        <source>Carry this file to the office above. It stays here too and can be written again.</source>
        <translation>Hãy mang tệp này lên cấp trên. Máy này vẫn giữ một bản và ghi lại được bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>This answer was taken before.</source>
        <translation>Trả lời này đã nhận trước đó.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Answer {number} is taken.</source>
        <translation>Đã nhận trả lời số {number}.</translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s)</source>
        <translation>
            <numerusform>%n tin về hồ sơ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) back</source>
        <translation>
            <numerusform>%n dòng bị trả lại</numerusform>
        </translation>
    </message>
    <message>
        <source>A new catalogue of procedures came with it.</source>
        <translation>Có kèm danh mục thủ tục mới.</translation>
    </message>
    <message>
        <source>A new calendar came with it: {years}.</source>
        <translation>Có kèm lịch nghỉ mới: {years}.</translation>
    </message>
    <message>
        <source>Where to write the batch</source>
        <translation>Ghi lô vào đâu</translation>
    </message>
    <message>
        <source>Written again: {name}</source>
        <translation>Đã ghi lại: {name}</translation>
    </message>
    <message>
        <source>Where to write batches</source>
        <translation>Thư mục ghi lô</translation>
    </message>
    <message>
        <source>Take an answer</source>
        <translation>Nhận trả lời</translation>
    </message>
    <message>
        <source>Batches (*.hs.zip)</source>
        <translation>Lô hồ sơ (*.hs.zip)</translation>
    </message>
    <message numerus="yes">
        <source>The hand count differs in %n row(s).</source>
        <translation>
            <numerusform>Số đếm tay lệch ở %n dòng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost or sent. Compare the folders with the list of today, then count again.</source>
        <translation>Chưa mất và chưa gửi gì. Hãy so bìa hồ sơ với danh sách hôm nay rồi đếm lại.</translation>
    </message>
    <message>
        <source>List of today</source>
        <translation>Danh sách hôm nay</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>Vẫn khóa sổ</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) waiting</source>
        <translation>
            <numerusform>%n dòng chờ gửi</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>không có gì chờ</translation>
    </message>
    <message>
        <source>batch {number} is held above</source>
        <translation>lô {number} đã có ở trên</translation>
    </message>
    <message>
        <source>when it has come</source>
        <translation>khi cấp trên gửi về</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Đối chiếu</translation>
    </message>
    <message>
        <source>Write the batch</source>
        <translation>Khóa sổ, ghi lô</translation>
    </message>
    <message>
        <source>Carry it up</source>
        <translation>Gửi lên</translation>
    </message>
    <message>
        <source>Take the answer</source>
        <translation>Nhận trả lời</translation>
    </message>
    <message>
        <source>by stick or network</source>
        <translation>qua USB hoặc mạng</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) without answer</source>
        <translation>
            <numerusform>%n lô chưa có trả lời</numerusform>
        </translation>
    </message>
    <message>
        <source>every batch has arrived</source>
        <translation>cấp trên có đủ các lô</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>còn %n chỗ lệch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to count</source>
        <translation>
            <numerusform>còn %n dòng chưa đếm</numerusform>
        </translation>
    </message>
    <message>
        <source>all agree</source>
        <translation>đã khớp cả</translation>
    </message>
    <message>
        <source>Nothing waits for a batch.</source>
        <translation>Không có gì chờ gửi.</translation>
    </message>
    <message>
        <source>Count each row by hand and press Enter; then the batch can be written.</source>
        <translation>Đếm tay từng dòng rồi bấm Enter; đếm xong mới ghi được lô.</translation>
    </message>
    <message>
        <source>Settle the difference, or go on all the same.</source>
        <translation>Xử lý chỗ lệch, hoặc vẫn khóa sổ.</translation>
    </message>
    <message>
        <source>Counted blind</source>
        <translation>Đếm không nhìn số trong sổ</translation>
    </message>
</context>
<context>
    <name>DayList</name>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Thứ</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>Từng ngày</translation>
    </message>
</context>
<context>
    <name>DaysCard</name>
    <message>
        <source>Each day</source>
        <translation>Mỗi ngày</translation>
    </message>
    <message>
        <source>{day}: {received} received, {settled} settled</source>
        <translation>{day}: nhận {received}, giải quyết {settled}</translation>
    </message>
    <message>
        <source>Each week</source>
        <translation>Mỗi tuần</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Mỗi tháng</translation>
    </message>
    <message>
        <source>received</source>
        <translation>tiếp nhận</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>giải quyết</translation>
    </message>
</context>
<context>
    <name>DeskScanner</name>
    <message>
        <source>Scanner {port}</source>
        <translation>Máy quét {port}</translation>
    </message>
    <message>
        <source>No scanner at {port}</source>
        <translation>Không thấy máy quét ở {port}</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>Change officer</source>
        <translation>Đổi cán bộ</translation>
    </message>
    <message>
        <source>Desk {number}</source>
        <translation>Quầy {number}</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>End of day</source>
        <translation>Cuối ngày</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Count or explain a due date</source>
        <translation>Tính hoặc giải thích ngày hẹn</translation>
    </message>
    <message>
        <source>Settle on the spot</source>
        <translation>Giải quyết ngay</translation>
    </message>
    <message>
        <source>The till</source>
        <translation>Quầy thu</translation>
    </message>
    <message>
        <source>Recorded {time}</source>
        <translation>Đã ghi sổ {time}</translation>
    </message>
    <message>
        <source>{printer} is not there</source>
        <translation>Không thấy {printer}</translation>
    </message>
    <message>
        <source>No printer, kept as PDF</source>
        <translation>Không có máy in, lưu PDF</translation>
    </message>
    <message>
        <source>received</source>
        <translation>đã nhận</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>hạn hôm nay</translation>
    </message>
    <message>
        <source>late</source>
        <translation>quá hạn</translation>
    </message>
    <message>
        <source>to hand back</source>
        <translation>chờ trả</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>chưa gửi</translation>
    </message>
    <message>
        <source>This record was restored or copied.</source>
        <translation>Sổ này vừa được phục hồi hoặc sao chép.</translation>
    </message>
    <message>
        <source>A new stream of batches has begun, and today's numbers count from 8000, so that no number is given twice.</source>
        <translation>Từ nay lô được đánh số theo đợt mới; mã hồ sơ hôm nay đếm từ 8000 để không số nào bị cấp hai lần.</translation>
    </message>
</context>
<context>
    <name>DigitisePage</name>
    <message>
        <source>Take the scans</source>
        <translation>Lưu bản quét</translation>
    </message>
    <message>
        <source>Remove a scan</source>
        <translation>Gỡ bản quét</translation>
    </message>
    <message>
        <source>Back to the dossier</source>
        <translation>Về hồ sơ</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Số hóa</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>this file, in this order</source>
        <translation>chọn tệp, theo thứ tự trang</translation>
    </message>
    <message>
        <source>take the scans</source>
        <translation>lưu bản quét</translation>
    </message>
    <message>
        <source>back to the dossier</source>
        <translation>về hồ sơ</translation>
    </message>
    <message>
        <source>Choose the folder into which the scanner writes: Ctrl+O.</source>
        <translation>Hãy chọn thư mục máy quét ghi tệp vào: Ctrl+O.</translation>
    </message>
    <message>
        <source>The scanner's folder cannot be opened. Choose another one: Ctrl+O.</source>
        <translation>Không mở được thư mục máy quét. Hãy chọn thư mục khác: Ctrl+O.</translation>
    </message>
    <message>
        <source>This paper is never scanned. Choose another one.</source>
        <translation>Giấy tờ này không số hóa. Hãy chọn giấy tờ khác.</translation>
    </message>
    <message>
        <source>Choose the files of “{paper}” with Enter, in the order of its pages.</source>
        <translation>Chọn các tệp của “{paper}” bằng Enter, theo thứ tự trang.</translation>
    </message>
    <message>
        <source>{files} with {pages} become scans of “{paper}”.</source>
        <translation>{files}, {pages} sẽ là bản quét của “{paper}”.</translation>
    </message>
    <message>
        <source>Scans kept: {pages}</source>
        <translation>Đã lưu bản quét: {pages}</translation>
    </message>
    <message>
        <source>The scan was removed; the reason stays in the history</source>
        <translation>Đã gỡ bản quét, lý do được ghi trong diễn biến hồ sơ</translation>
    </message>
    <message>
        <source>The scanner's folder</source>
        <translation>Thư mục máy quét</translation>
    </message>
</context>
<context>
    <name>DisplayPanel</name>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Thường</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Lớn</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Hiển thị</translation>
    </message>
    <message>
        <source>Papers stay in Vietnamese. Another language or size builds the pages anew.</source>
        <translation>Giấy tờ luôn bằng tiếng Việt. Đổi ngôn ngữ hay cỡ chữ thì các trang được dựng lại.</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>The till could not record it.</source>
        <translation>Quầy thu chưa ghi được.</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Dạng</translation>
    </message>
    <message>
        <source>Is at</source>
        <translation>Đang ở</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Where each paper is</source>
        <translation>Giấy tờ đang ở đâu</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>mới nhất ở trên</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Về danh sách</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>làm việc này</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>thôi</translation>
    </message>
    <message>
        <source>make the move</source>
        <translation>làm việc đó</translation>
    </message>
    <message>
        <source>next move</source>
        <translation>việc tiếp theo</translation>
    </message>
    <message>
        <source>all moves</source>
        <translation>mọi việc được phép</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>sửa có ghi vết</translation>
    </message>
    <message>
        <source>print</source>
        <translation>in</translation>
    </message>
    <message>
        <source>explain the date</source>
        <translation>giải thích hạn</translation>
    </message>
    <message>
        <source>back to the list</source>
        <translation>về danh sách</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n giấy tờ</numerusform>
        </translation>
    </message>
    <message>
        <source>File it again</source>
        <translation>Nộp lại</translation>
    </message>
    <message>
        <source>Open at reception</source>
        <translation>Mở ở Tiếp nhận</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>In giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Print a paper</source>
        <translation>In giấy tờ</translation>
    </message>
    <message>
        <source>Fill in the strip above, then F12. Esc leaves it.</source>
        <translation>Điền vào khung trên rồi bấm F12. Esc để thôi.</translation>
    </message>
    <message>
        <source>Enter makes the chosen move. Esc leaves the list.</source>
        <translation>Enter để làm việc đang chọn, Esc để đóng danh sách.</translation>
    </message>
    <message>
        <source>What may be done now</source>
        <translation>Việc được phép lúc này</translation>
    </message>
    <message>
        <source>Nothing more can be done</source>
        <translation>Không còn việc nào để làm</translation>
    </message>
    <message>
        <source>{paper}: ready to print.</source>
        <translation>{paper}: sẵn sàng in.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
</context>
<context>
    <name>DossiersPage</name>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>make the letters</source>
        <translation>lập văn bản xin lỗi</translation>
    </message>
    <message>
        <source>another new date</source>
        <translation>đổi ngày hẹn mới</translation>
    </message>
    <message>
        <source>not this one</source>
        <translation>bỏ hồ sơ này</translation>
    </message>
    <message>
        <source>back to the list</source>
        <translation>về danh sách</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>next move</source>
        <translation>việc tiếp theo</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>mở hồ sơ</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>chép</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>For signature. Each stands in the history of its dossier.</source>
        <translation>Để trình ký. Mỗi văn bản đã được ghi vào diễn biến của hồ sơ.</translation>
    </message>
    <message>
        <source>Letters of apology</source>
        <translation>Văn bản xin lỗi</translation>
    </message>
    <message>
        <source>Look at the letters</source>
        <translation>Xem các văn bản</translation>
    </message>
    <message>
        <source>Found: {words}</source>
        <translation>Tìm thấy: {words}</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Về danh sách</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>Bỏ lọc</translation>
    </message>
    <message>
        <source>Apology letters</source>
        <translation>Văn bản xin lỗi</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>In danh sách</translation>
    </message>
    <message>
        <source>No letter can be made now.</source>
        <translation>Hiện chưa lập được văn bản nào.</translation>
    </message>
    <message numerus="yes">
        <source>Make %n letter(s)</source>
        <translation>
            <numerusform>Lập %n văn bản</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the letters</source>
        <translation>Lập văn bản xin lỗi</translation>
    </message>
    <message>
        <source>One document, for signature.</source>
        <translation>In thành một tập để trình ký.</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n hồ sơ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n dossier(s)</source>
        <translation>
            <numerusform>%n hồ sơ mới nhất</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doubles</name>
    <message>
        <source>{name} has an open dossier for this procedure, due {day}.</source>
        <translation>{name} đang có hồ sơ cùng thủ tục, hẹn {day}.</translation>
    </message>
    <message>
        <source>{name} has an open dossier for this procedure.</source>
        <translation>{name} đang có hồ sơ cùng thủ tục.</translation>
    </message>
    <message>
        <source>Open it, or go on and write the reason in the note.</source>
        <translation>Mở hồ sơ đó, hoặc tiếp tục và ghi lý do vào ô ghi chú.</translation>
    </message>
    <message>
        <source>Open that dossier</source>
        <translation>Mở hồ sơ đó</translation>
    </message>
</context>
<context>
    <name>DueCalendar</name>
    <message>
        <source>Mo</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>T3</translation>
    </message>
    <message>
        <source>We</source>
        <translation>T4</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>T5</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>T6</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>T7</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>CN</translation>
    </message>
</context>
<context>
    <name>DueCalendarWords</name>
    <message>
        <source>Month {month}/{year}</source>
        <translation>Tháng {month}/{year}</translation>
    </message>
    <message>
        <source>: days {first} to {last}</source>
        <translation>: ngày thứ {first} đến {last}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} giờ</translation>
    </message>
    <message>
        <source>{number} due</source>
        <translation>{number} hẹn</translation>
    </message>
    <message>
        <source>{number} swap</source>
        <translation>{number} bù</translation>
    </message>
    <message>
        <source>filed</source>
        <translation>nộp</translation>
    </message>
    <message>
        <source>in</source>
        <translation>nhận</translation>
    </message>
    <message>
        <source>again</source>
        <translation>tiếp</translation>
    </message>
    <message>
        <source>anew</source>
        <translation>lại</translation>
    </message>
    <message>
        <source>off</source>
        <translation>nghỉ</translation>
    </message>
    <message>
        <source>Hol.</source>
        <translation>Lễ</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>chờ</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>lùi</translation>
    </message>
</context>
<context>
    <name>Effect</name>
    <message>
        <source>First promised {date}: stays.</source>
        <translation>Hẹn lần đầu {date}: giữ nguyên.</translation>
    </message>
    <message>
        <source>Due by law: the clock stands still; before that it was {date}.</source>
        <translation>Hạn theo quy định: tạm dừng tính; trước đó là {date}.</translation>
    </message>
    <message>
        <source>Due by law: this stage ends; the next date is counted from the payment.</source>
        <translation>Hạn theo quy định: giai đoạn này kết thúc; ngày sau tính từ khi nộp tiền.</translation>
    </message>
    <message>
        <source>Due by law {date}: stays.</source>
        <translation>Hạn theo quy định {date}: giữ nguyên.</translation>
    </message>
    <message>
        <source>Due by law: {before} → {after}.</source>
        <translation>Hạn theo quy định: {before} → {after}.</translation>
    </message>
    <message>
        <source>The letter names {date}.</source>
        <translation>Văn bản xin lỗi hẹn {date}.</translation>
    </message>
</context>
<context>
    <name>EntryAnswers</name>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Count a due date</source>
        <translation>Tính ngày hẹn</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>Settle on the spot</source>
        <translation>Giải quyết ngay</translation>
    </message>
    <message>
        <source>The till</source>
        <translation>Quầy thu</translation>
    </message>
</context>
<context>
    <name>ExplanationPreview</name>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Khổ giấy</translation>
    </message>
    <message>
        <source>Why this day?</source>
        <translation>Vì sao hẹn ngày này?</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Keep as PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>print</source>
        <translation>in</translation>
    </message>
    <message>
        <source>keep as PDF</source>
        <translation>lưu PDF</translation>
    </message>
    <message>
        <source>other paper</source>
        <translation>khổ giấy khác</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Trang {number}/{total}</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Printed on {printer}</source>
        <translation>Đã in ra {printer}</translation>
    </message>
    <message>
        <source>Kept as {name}.</source>
        <translation>Đã lưu {name}.</translation>
    </message>
    <message>
        <source>It lies in the folder “receipts” of this desk.</source>
        <translation>Tệp nằm trong thư mục “receipts” của quầy.</translation>
    </message>
</context>
<context>
    <name>FeeCard</name>
    <message>
        <source>Fee and where to fetch</source>
        <translation>Phí, lệ phí và nơi nhận</translation>
    </message>
    <message>
        <source>Fee (đ)</source>
        <translation>Phí, lệ phí (đ)</translation>
    </message>
    <message>
        <source>Result fetched</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>tại quầy</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>qua bưu chính</translation>
    </message>
    <message>
        <source>electronically</source>
        <translation>bản điện tử</translation>
    </message>
    <message>
        <source>Free or reduced</source>
        <translation>Miễn, giảm</translation>
    </message>
    <message>
        <source>Not free or reduced</source>
        <translation>Không miễn, giảm</translation>
    </message>
    <message>
        <source>Only digits: 20.000</source>
        <translation>Chỉ gõ số: 20.000</translation>
    </message>
    <message>
        <source>Not fixed in the catalogue: leave empty or type what is due</source>
        <translation>Danh mục chưa ghi mức thu: để trống hoặc gõ số tiền</translation>
    </message>
    <message>
        <source>No fee is taken</source>
        <translation>Không thu phí, lệ phí</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Write</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Thư mục:</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Tên:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Loại:</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>Received {days}</source>
        <translation>Nhận {days}</translation>
    </message>
    <message>
        <source>Settled {days}</source>
        <translation>Giải quyết {days}</translation>
    </message>
    <message>
        <source>To settle {days}</source>
        <translation>Phải giải quyết {days}</translation>
    </message>
    <message>
        <source>up to {day}</source>
        <translation>đến {day}</translation>
    </message>
    <message>
        <source>Name, code or procedure, with or without marks</source>
        <translation>Tên, mã hoặc thủ tục, có dấu hay không dấu</translation>
    </message>
    <message>
        <source>Words that the dossiers have</source>
        <translation>Chữ có trong hồ sơ</translation>
    </message>
    <message>
        <source>All procedures</source>
        <translation>Mọi thủ tục</translation>
    </message>
    <message>
        <source>Field: {name}</source>
        <translation>Lĩnh vực: {name}</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Mọi trạng thái</translation>
    </message>
    <message>
        <source>Received any time</source>
        <translation>Nhận bất kỳ lúc nào</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>Nhận hôm nay</translation>
    </message>
    <message>
        <source>Received in the last 7 days</source>
        <translation>Nhận trong 7 ngày qua</translation>
    </message>
    <message>
        <source>Received this month</source>
        <translation>Nhận trong tháng này</translation>
    </message>
    <message>
        <source>Received last month</source>
        <translation>Nhận trong tháng trước</translation>
    </message>
    <message>
        <source>Received this year</source>
        <translation>Nhận trong năm nay</translation>
    </message>
    <message>
        <source>Received last year</source>
        <translation>Nhận trong năm trước</translation>
    </message>
    <message>
        <source>Procedure or field</source>
        <translation>Thủ tục hoặc lĩnh vực</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>When it was received</source>
        <translation>Thời gian nhận</translation>
    </message>
</context>
<context>
    <name>FrontWindow</name>
    <message>
        <source>One-stop desk</source>
        <translation>Quầy Một Cửa</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
</context>
<context>
    <name>GivingPanel</name>
    <message>
        <source>No dossier was scanned yet. Scan the first one to begin.</source>
        <translation>Chưa quét hồ sơ nào. Quét hồ sơ đầu tiên để bắt đầu.</translation>
    </message>
    <message>
        <source>Dossiers scanned</source>
        <translation>Hồ sơ đã quét</translation>
    </message>
    <message>
        <source>Scan the dossiers of the pile, then hand them over on one slip.</source>
        <translation>Quét từng hồ sơ trong chồng, rồi bàn giao bằng một phiếu.</translation>
    </message>
    <message>
        <source>Take the lines marked with a cross out first (Delete).</source>
        <translation>Bỏ các dòng có dấu x ra trước (Delete).</translation>
    </message>
    <message>
        <source>Say which office takes the pile (Ctrl+U).</source>
        <translation>Chọn nơi nhận chồng hồ sơ (Ctrl+U).</translation>
    </message>
    <message>
        <source>Handed over to</source>
        <translation>Giao cho</translation>
    </message>
    <message>
        <source>Type, or choose below</source>
        <translation>Gõ, hoặc chọn bên dưới</translation>
    </message>
    <message>
        <source>Known offices</source>
        <translation>Nơi đã biết</translation>
    </message>
    <message>
        <source>Dossiers that go along</source>
        <translation>Số hồ sơ đi</translation>
    </message>
    <message>
        <source>Papers in them</source>
        <translation>Số bản giấy tờ</translation>
    </message>
    <message>
        <source>They go from</source>
        <translation>Đi từ</translation>
    </message>
    <message>
        <source>The pile could not be handed over.</source>
        <translation>Chưa bàn giao được chồng hồ sơ.</translation>
    </message>
    <message>
        <source>Line {number} keeps the pile back.</source>
        <translation>Dòng {number} giữ cả chồng lại.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Everything here is invented. Practise what you like.</source>
        <translation>Mọi dữ liệu ở đây là giả định. Anh chị cứ thoải mái tập.</translation>
    </message>
    <message>
        <source>Practice day.</source>
        <translation>Ngày tập huấn.</translation>
    </message>
    <message>
        <source>From the card to the batch: that was a whole day. Practise on, or go back to the real desk.</source>
        <translation>Từ tấm thẻ đến lô cuối ngày: vậy là trọn một ngày. Tập tiếp, hoặc về quầy thật.</translation>
    </message>
    <message>
        <source>Well done.</source>
        <translation>Đã hoàn thành.</translation>
    </message>
    <message>
        <source>Code of an invented citizen card</source>
        <translation>Mã của một thẻ căn cước giả định</translation>
    </message>
    <message>
        <source>Scan a citizen card</source>
        <translation>Quét thẻ căn cước</translation>
    </message>
    <message>
        <source>Scan the code at the right, or let it be scanned for you. The person fills in by itself.</source>
        <translation>Quét mã ở bên phải, hoặc bấm Quét thử. Người nộp tự được điền.</translation>
    </message>
    <message>
        <source>Choose the procedure</source>
        <translation>Chọn thủ tục</translation>
    </message>
    <message>
        <source>In field 2 type dktt, then Enter. The promised day appears at the right.</source>
        <translation>Ở ô 2 gõ dktt rồi Enter. Ngày hẹn hiện ở bên phải.</translation>
    </message>
    <message>
        <source>Check the papers</source>
        <translation>Kiểm tra giấy tờ</translation>
    </message>
    <message>
        <source>F9 marks all as present. Try it: Space takes one away, F9 puts it back.</source>
        <translation>F9 là đủ tất cả. Thử xem: Dấu cách bỏ một tờ, F9 đủ lại.</translation>
    </message>
    <message>
        <source>Register and print</source>
        <translation>Tiếp nhận và in</translation>
    </message>
    <message>
        <source>F12. The dossier goes into the practice record first, the paper comes after it.</source>
        <translation>F12. Hồ sơ vào sổ tập huấn trước, giấy in sau.</translation>
    </message>
    <message>
        <source>Look at the paper</source>
        <translation>Xem tờ giấy</translation>
    </message>
    <message>
        <source>TẬP HUẤN (training) stands across it. Alt+← goes back; the page of reception is empty again.</source>
        <translation>Chữ TẬP HUẤN nằm chéo trang. Alt+← để về; trang tiếp nhận đã trống lại.</translation>
    </message>
    <message>
        <source>See the morning's work</source>
        <translation>Xem việc sáng nay</translation>
    </message>
    <message>
        <source>F3 opens the lists. The first column says how things stand, the last one what comes next.</source>
        <translation>F3 mở các danh sách. Cột đầu nói tình trạng, cột cuối nói việc tiếp theo.</translation>
    </message>
    <message>
        <source>Open a dossier</source>
        <translation>Mở một hồ sơ</translation>
    </message>
    <message>
        <source>Choose a line with ↑ ↓, then Ctrl+O. Its clock, its papers and its story are on one page.</source>
        <translation>Chọn dòng bằng ↑ ↓ rồi Ctrl+O. Hạn, giấy tờ và diễn biến nằm trên một trang.</translation>
    </message>
    <message>
        <source>Hand results back</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>F5, scan receipts (or have three scanned for you), then F12.</source>
        <translation>F5, quét giấy tiếp nhận (hoặc bấm Quét thử để quét ba tờ), rồi F12.</translation>
    </message>
    <message>
        <source>Count the day</source>
        <translation>Đếm cuối ngày</translation>
    </message>
    <message>
        <source>F6. There is no pile of paper here, so type these numbers, each with Enter: {numbers}.</source>
        <translation>F6. Ở đây không có chồng giấy thật, nên gõ các số này, mỗi số một Enter: {numbers}.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Khóa sổ</translation>
    </message>
    <message>
        <source>F12 writes the batch. It lies in the practice folder and goes to nobody.</source>
        <translation>F12 ghi lô. Lô nằm trong thư mục tập huấn, không gửi cho ai.</translation>
    </message>
</context>
<context>
    <name>GuideBand</name>
    <message>
        <source>Guide of the practice day</source>
        <translation>Hướng dẫn ngày tập huấn</translation>
    </message>
    <message>
        <source>Scan for me</source>
        <translation>Quét thử</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Bước sau</translation>
    </message>
    <message>
        <source>Without the guide</source>
        <translation>Bỏ hướng dẫn</translation>
    </message>
    <message>
        <source>Back to the real desk</source>
        <translation>Về quầy thật</translation>
    </message>
    <message>
        <source>Step {number} of {all}: {title}.</source>
        <translation>Bước {number}/{all}: {title}.</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Print the slip</source>
        <translation>In phiếu bàn giao</translation>
    </message>
    <message>
        <source>Recorded before the interruption: {codes}.</source>
        <translation>Đã ghi trước khi bị gián đoạn: {codes}.</translation>
    </message>
    <message>
        <source>Nothing was lost, and nothing was recorded twice.</source>
        <translation>Không mất dữ liệu, không ghi hai lần.</translation>
    </message>
    <message>
        <source>{count} to {to}, slip {number}.</source>
        <translation>{count} cho {to}, phiếu {number}.</translation>
    </message>
    <message>
        <source>Two copies, one for each side. The other side scans its bar code when the pile arrives.</source>
        <translation>In 2 bản, mỗi bên giữ 1 bản. Bên nhận quét mã vạch trên phiếu khi chồng hồ sơ đến nơi.</translation>
    </message>
    <message>
        <source>{count}, laid into {place}.</source>
        <translation>{count}, để ở {place}.</translation>
    </message>
    <message>
        <source>Whom to tell</source>
        <translation>Danh sách cần báo</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Scan the slip, then the dossiers that arrived</source>
        <translation>Quét phiếu bàn giao, rồi quét từng hồ sơ đã đến</translation>
    </message>
    <message>
        <source>Scan the receipt of the next result</source>
        <translation>Quét giấy tiếp nhận của kết quả tiếp theo</translation>
    </message>
    <message>
        <source>Scan the next dossier – or type a name, a code</source>
        <translation>Quét hồ sơ tiếp theo – hoặc gõ tên, mã</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>it has arrived</source>
        <translation>bên nhận đã có</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Quét</translation>
    </message>
    <message>
        <source>one more</source>
        <translation>thêm vào chồng</translation>
    </message>
    <message>
        <source>choose a line</source>
        <translation>chọn dòng</translation>
    </message>
    <message>
        <source>take it out</source>
        <translation>bỏ khỏi chồng</translation>
    </message>
    <message>
        <source>all there</source>
        <translation>đã đếm đủ</translation>
    </message>
    <message>
        <source>which compartment</source>
        <translation>để vào ngăn nào</translation>
    </message>
    <message>
        <source>which office</source>
        <translation>nơi nhận</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Nhận về</translation>
    </message>
    <message>
        <source>Handed over, not taken</source>
        <translation>Giao chưa nhận</translation>
    </message>
    <message>
        <source>Results come in</source>
        <translation>Kết quả về quầy</translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n dossier(s)</source>
        <translation>
            <numerusform>Bàn giao %n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan what arrived, or press F9 once all of it was counted.</source>
        <translation>Quét các hồ sơ đã đến, hoặc bấm F9 khi đã đếm đủ.</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n dossier(s)</source>
        <translation>
            <numerusform>Nhận %n hồ sơ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n result(s)</source>
        <translation>
            <numerusform>Nhận %n kết quả</numerusform>
        </translation>
    </message>
    <message>
        <source>Take results in</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>One slip with one bar code is printed, in two copies.</source>
        <translation>In một phiếu, một mã vạch cho cả chồng, 2 bản.</translation>
    </message>
    <message>
        <source>What is missing stays on its list.</source>
        <translation>Hồ sơ thiếu vẫn nằm ở Giao chưa nhận.</translation>
    </message>
    <message>
        <source>Ask the office, then say that it has arrived (Enter).</source>
        <translation>Hỏi nơi nhận, rồi xác nhận đã đến (Enter).</translation>
    </message>
    <message>
        <source>What cannot be taken in stays in the pile.</source>
        <translation>Dòng không nhận được thì ở lại trong chồng.</translation>
    </message>
    <message>
        <source>Desk {number}</source>
        <translation>Quầy {number}</translation>
    </message>
    <message>
        <source>Piles</source>
        <translation>Các chồng hồ sơ</translation>
    </message>
    <message>
        <source>Take the last scan out</source>
        <translation>Bỏ lần quét cuối</translation>
    </message>
    <message>
        <source>Counted, all there</source>
        <translation>Đã đếm đủ</translation>
    </message>
    <message>
        <source>It has arrived</source>
        <translation>Bên nhận đã có</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Show numbers</source>
        <translation>Hiện số</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>In giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Official code {code}</source>
        <translation>Mã chính thức {code}</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>không có số</translation>
    </message>
    <message>
        <source>Filed together with</source>
        <translation>Nộp cùng lần với</translation>
    </message>
    <message>
        <source>Takes up again</source>
        <translation>Nộp lại của</translation>
    </message>
    <message>
        <source>Open the dossier {code}</source>
        <translation>Mở hồ sơ {code}</translation>
    </message>
    <message>
        <source>Slip, no dossier code yet</source>
        <translation>Mã phiếu, chưa có mã hồ sơ</translation>
    </message>
    <message>
        <source>Filed online with the desk's help</source>
        <translation>Nộp trực tuyến, quầy hỗ trợ</translation>
    </message>
    <message>
        <source>Copy at {office}</source>
        <translation>Bản gửi {office}</translation>
    </message>
    <message>
        <source>Copy at {office}, they promise {day}</source>
        <translation>Bản gửi {office}, cấp trên hẹn {day}</translation>
    </message>
</context>
<context>
    <name>HeadCard</name>
    <message>
        <source>For the head</source>
        <translation>Việc cần xem</translation>
    </message>
    <message>
        <source>The head should see</source>
        <translation>Lãnh đạo cần xem</translation>
    </message>
    <message>
        <source>papers asked for within a day of the date</source>
        <translation>yêu cầu bổ sung sát hạn, trong 1 ngày</translation>
    </message>
    <message>
        <source>postponed for a second time</source>
        <translation>hẹn lại lần hai</translation>
    </message>
    <message>
        <source>late, and no apology was written</source>
        <translation>quá hạn mà chưa có văn bản xin lỗi</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>help of this page</source>
        <translation>trợ giúp của trang này</translation>
    </message>
    <message>
        <source>key map</source>
        <translation>sơ đồ phím</translation>
    </message>
    <message>
        <source>help</source>
        <translation>trợ giúp</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Search the help, marks or no marks</source>
        <translation>Tìm trong trợ giúp, không dấu cũng được</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Tìm trong trợ giúp</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Đang xem</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Trang này</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>All texts</source>
        <translation>Mọi mục</translation>
    </message>
    <message>
        <source>Text of the help</source>
        <translation>Nội dung trợ giúp</translation>
    </message>
    <message>
        <source>Keep as PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>Practice day</source>
        <translation>Ngày tập huấn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Keep the key map</source>
        <translation>Lưu sơ đồ phím</translation>
    </message>
    <message>
        <source>key-map.pdf</source>
        <translation>so-do-phim.pdf</translation>
    </message>
    <message>
        <source>Key map</source>
        <translation>Sơ đồ phím</translation>
    </message>
    <message>
        <source>Found: {words}</source>
        <translation>Tìm thấy: {words}</translation>
    </message>
    <message>
        <source>No text has all these words. Try fewer, or look through all texts.</source>
        <translation>Không mục nào có đủ các chữ này. Bớt chữ đi, hoặc xem Mọi mục.</translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>From {day}</source>
        <translation>Từ ngày {day}</translation>
    </message>
    <message>
        <source>Each year {first} – {last}</source>
        <translation>Hằng năm {first} – {last}</translation>
    </message>
    <message>
        <source>in force today</source>
        <translation>đang áp dụng hôm nay</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>đến hết ngày {day}</translation>
    </message>
    <message>
        <source>All year round</source>
        <translation>Quanh năm</translation>
    </message>
</context>
<context>
    <name>HoursForm</name>
    <message>
        <source>morning from</source>
        <translation>sáng từ</translation>
    </message>
    <message>
        <source>morning until</source>
        <translation>sáng đến</translation>
    </message>
    <message>
        <source>afternoon from</source>
        <translation>chiều từ</translation>
    </message>
    <message>
        <source>afternoon until</source>
        <translation>chiều đến</translation>
    </message>
    <message>
        <source>The same until Friday</source>
        <translation>Như vậy đến thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Nghỉ</translation>
    </message>
    <message>
        <source>Receives, does not count</source>
        <translation>Nhận, không tính</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Có tính</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Có hiệu lực từ ngày</translation>
    </message>
    <message>
        <source>Dates already promised stay. The new hours count for what is promised after you save.</source>
        <translation>Ngày đã hẹn giữ nguyên. Giờ mới chỉ dùng cho lần hẹn sau khi lưu.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Save the hours</source>
        <translation>Lưu giờ làm việc</translation>
    </message>
    <message>
        <source>From that day on these hours hold all year round; seasons come by a file.</source>
        <translation>Từ ngày đó giờ này dùng quanh năm; giờ theo mùa thì nhập bằng tệp.</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Chiều</translation>
    </message>
    <message>
        <source>Monday needs hours: days worked in exchange for others have Monday's.</source>
        <translation>Thứ Hai phải có giờ: ngày làm bù dùng giờ thứ Hai.</translation>
    </message>
    <message>
        <source>Saturday has no hours. Type them, or choose “Closed”.</source>
        <translation>Thứ Bảy chưa có giờ. Hãy nhập giờ, hoặc chọn “Nghỉ”.</translation>
    </message>
    <message>
        <source>{day}: “{time}” is no time. Write it like 07:30.</source>
        <translation>{day}: “{time}” không phải là giờ. Hãy ghi như 07:30.</translation>
    </message>
    <message>
        <source>{day}: these times do not follow each other. Give each session a beginning and a later end.</source>
        <translation>{day}: giờ chưa nối tiếp nhau. Mỗi buổi cần giờ bắt đầu và giờ kết thúc sau đó.</translation>
    </message>
    <message>
        <source>Write the day like 09/03/2026.</source>
        <translation>Hãy ghi ngày như 09/03/2026.</translation>
    </message>
</context>
<context>
    <name>HoursPanel</name>
    <message>
        <source>Whose hours</source>
        <translation>Giờ của</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Giờ làm việc</translation>
    </message>
    <message>
        <source>Change the hours…</source>
        <translation>Đổi giờ…</translation>
    </message>
    <message>
        <source>Change the hours</source>
        <translation>Đổi giờ</translation>
    </message>
    <message>
        <source>A dossier is counted by the hours of the office that settles it, if it is listed here.</source>
        <translation>Hồ sơ được tính theo giờ của cơ quan giải quyết, nếu cơ quan đó có trong danh sách này.</translation>
    </message>
    <message>
        <source>The hours are in force</source>
        <translation>Giờ làm việc đã có hiệu lực</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Đã lưu: {name}</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Quầy này</translation>
    </message>
    <message>
        <source>The new hours hold from {day}</source>
        <translation>Giờ mới có hiệu lực từ ngày {day}</translation>
    </message>
    <message>
        <source>Take a file…</source>
        <translation>Nhập tệp…</translation>
    </message>
    <message>
        <source>Save a sample…</source>
        <translation>Lưu tệp mẫu…</translation>
    </message>
    <message>
        <source>Today, {day}:</source>
        <translation>Hôm nay, {day}:</translation>
    </message>
    <message>
        <source>A day has more than two sessions: use a file.</source>
        <translation>Có ngày nhiều hơn hai buổi: hãy dùng tệp.</translation>
    </message>
    <message>
        <source>Take an hours file</source>
        <translation>Nhập tệp giờ làm việc</translation>
    </message>
    <message>
        <source>Save a sample</source>
        <translation>Lưu tệp mẫu</translation>
    </message>
</context>
<context>
    <name>HousePapers</name>
    <message>
        <source>Sheet of {day}</source>
        <translation>Bảng kê ngày {day}</translation>
    </message>
    <message>
        <source>all fields</source>
        <translation>mọi lĩnh vực</translation>
    </message>
    <message>
        <source>Register: {field}, {days}</source>
        <translation>Sổ theo dõi: {field}, {days}</translation>
    </message>
    <message>
        <source>Notice of procedure {key}</source>
        <translation>Bảng niêm yết thủ tục {key}</translation>
    </message>
</context>
<context>
    <name>Hurts</name>
    <message>
        <source>No apology was written yet.</source>
        <translation>Chưa có văn bản xin lỗi.</translation>
    </message>
    <message>
        <source>Past the deadline.</source>
        <translation>Đã quá hạn chờ.</translation>
    </message>
    <message>
        <source>It was to come by {moment}.</source>
        <translation>Hạn là {moment}.</translation>
    </message>
    <message>
        <source>Handed over, nobody has taken it.</source>
        <translation>Đã giao, chưa ai nhận.</translation>
    </message>
    <message>
        <source>Given to {place} {moment}; ask there, or write down that it has arrived.</source>
        <translation>Giao {place} lúc {moment}; hỏi lại nơi nhận, hoặc ghi đã đến nơi.</translation>
    </message>
    <message>
        <source>Not given to {place}: {papers}.</source>
        <translation>Chưa giao {place}: {papers}.</translation>
    </message>
    <message>
        <source>The applicant asked to withdraw it.</source>
        <translation>Người dân xin rút hồ sơ.</translation>
    </message>
    <message>
        <source>The time limit runs on until the stop notice is out.</source>
        <translation>Thời hạn vẫn tính cho đến khi có thông báo dừng.</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>shown only: never</source>
        <translation>chỉ xuất trình, không quét</translation>
    </message>
    <message>
        <source>identity paper: never</source>
        <translation>giấy tờ tùy thân, không quét</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>chưa quét</translation>
    </message>
    <message>
        <source>file is missing</source>
        <translation>mất tệp</translation>
    </message>
    <message>
        <source>file was changed</source>
        <translation>tệp bị thay đổi</translation>
    </message>
    <message>
        <source>removed: {why}</source>
        <translation>đã gỡ: {why}</translation>
    </message>
    <message>
        <source>It was put away, not recorded.</source>
        <translation>Đã cất đi, chưa ghi vào sổ.</translation>
    </message>
    <message>
        <source>Kept from {time}.</source>
        <translation>Giữ lại từ {time}.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Bỏ nội dung này</translation>
    </message>
    <message>
        <source>It is not recorded yet.</source>
        <translation>Nội dung này chưa được ghi vào sổ.</translation>
    </message>
    <message>
        <source>Something else was kept here from {time}.</source>
        <translation>Ở đây còn giữ một nội dung khác từ {time}.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>It is not recorded.</source>
        <translation>Nội dung đó chưa được ghi vào sổ.</translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation>Đã lấy lại nội dung.</translation>
    </message>
</context>
<context>
    <name>KeptElsewhere</name>
    <message>
        <source>On the spot</source>
        <translation>Giải quyết ngay</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Quầy thu</translation>
    </message>
    <message>
        <source>Not recorded yet, kept for you: {places}.</source>
        <translation>Chưa ghi vào sổ, còn giữ ở: {places}.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Mở</translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>This page</source>
        <translation>Trang này</translation>
    </message>
    <message>
        <source>In its fields and lists</source>
        <translation>Trong ô và danh sách</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ở mọi trang</translation>
    </message>
    <message>
        <source>Key map</source>
        <translation>Sơ đồ phím</translation>
    </message>
</context>
<context>
    <name>KnownPerson</name>
    <message>
        <source>What you typed was kept. It differs in: {fields}.</source>
        <translation>Nội dung đã gõ được giữ. Chỗ khác với thẻ: {fields}.</translation>
    </message>
    <message>
        <source>Citizen card read.</source>
        <translation>Đã đọc thẻ căn cước.</translation>
    </message>
    <message>
        <source>Use the card</source>
        <translation>Dùng theo thẻ</translation>
    </message>
    <message>
        <source>It differs from the dossier of {day} in: {fields}. The card is used.</source>
        <translation>Khác hồ sơ ngày {day} ở: {fields}. Đang dùng theo thẻ.</translation>
    </message>
    <message>
        <source>Use the earlier data</source>
        <translation>Dùng theo lần trước</translation>
    </message>
    <message>
        <source>{name}, dossier of {day}. Ask the citizen whether it still holds.</source>
        <translation>{name}, hồ sơ ngày {day}. Hỏi lại người dân xem còn đúng không.</translation>
    </message>
    <message>
        <source>Known number.</source>
        <translation>Số đã biết.</translation>
    </message>
    <message>
        <source>Not accepted yet since {day}: {procedure}.</source>
        <translation>Chưa tiếp nhận từ {day}: {procedure}.</translation>
    </message>
    <message>
        <source>Asked for: {papers}.</source>
        <translation>Đã yêu cầu bổ sung: {papers}.</translation>
    </message>
    <message>
        <source>Complete it</source>
        <translation>Hoàn thiện</translation>
    </message>
    <message>
        <source>Ended without a result on {day}: {procedure}.</source>
        <translation>Đã kết thúc không có kết quả ngày {day}: {procedure}.</translation>
    </message>
    <message>
        <source>File it again</source>
        <translation>Nộp lại</translation>
    </message>
    <message>
        <source>Copy that of {day}</source>
        <translation>Chép hồ sơ ngày {day}</translation>
    </message>
    <message>
        <source>Was here before.</source>
        <translation>Đã từng nộp hồ sơ ở đây.</translation>
    </message>
    <message>
        <source>Last dossier, {day}: {procedure}.</source>
        <translation>Hồ sơ gần nhất, {day}: {procedure}.</translation>
    </message>
</context>
<context>
    <name>LateCard</name>
    <message>
        <source>Open the list</source>
        <translation>Mở danh sách</translation>
    </message>
    <message>
        <source>Late now</source>
        <translation>Đang quá hạn</translation>
    </message>
    <message>
        <source>No dossier is late.</source>
        <translation>Không có hồ sơ quá hạn.</translation>
    </message>
    <message>
        <source>No reason is given yet</source>
        <translation>Chưa nêu lý do</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Result came</source>
        <translation>Kết quả về</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Văn bản xin lỗi</translation>
    </message>
    <message>
        <source>Sorry was said, go on</source>
        <translation>Đã xin lỗi, tiếp tục</translation>
    </message>
    <message>
        <source>Line {number} stopped: {late}</source>
        <translation>Dòng {number} dừng lại: {late}</translation>
    </message>
    <message>
        <source>Written, not printed</source>
        <translation>Đã lập, chưa in</translation>
    </message>
    <message>
        <source>None was written</source>
        <translation>Chưa lập</translation>
    </message>
    <message>
        <source>Give the letter together with the result. Being late takes nobody's right to the result.</source>
        <translation>Trao văn bản xin lỗi cùng kết quả. Việc quá hạn không làm mất quyền nhận kết quả.</translation>
    </message>
    <message>
        <source>Say sorry at the counter. Being late takes nobody's right to the result.</source>
        <translation>Xin lỗi người dân tại quầy. Việc quá hạn không làm mất quyền nhận kết quả.</translation>
    </message>
    <message>
        <source>Print the apology and go on</source>
        <translation>In văn bản xin lỗi và tiếp tục</translation>
    </message>
</context>
<context>
    <name>LimitCard</name>
    <message>
        <source>Of a procedure</source>
        <translation>Theo thủ tục</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Tự nhập</translation>
    </message>
    <message>
        <source>Which limit</source>
        <translation>Thời hạn nào</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>ngày làm việc</translation>
    </message>
    <message>
        <source>days in a row</source>
        <translation>ngày (kể cả ngày nghỉ)</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>giờ làm việc</translation>
    </message>
    <message>
        <source>within the working day</source>
        <translation>trong ngày làm việc</translation>
    </message>
    <message>
        <source>months</source>
        <translation>tháng</translation>
    </message>
    <message>
        <source>no date promised</source>
        <translation>không hẹn ngày</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Tính theo</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Cách nộp</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>ordinary case</source>
        <translation>trường hợp thường</translation>
    </message>
    <message>
        <source>No procedure matches “{typed}”. Type its code, words of its name or their first letters.</source>
        <translation>Không có thủ tục khớp “{typed}”. Gõ mã, vài chữ trong tên hoặc các chữ đầu.</translation>
    </message>
    <message>
        <source>Type a code, a few letters without marks, or initials: dktt</source>
        <translation>Gõ mã, vài chữ không dấu, hoặc chữ đầu: dktt</translation>
    </message>
    <message>
        <source>after a pause counted anew</source>
        <translation>hết tạm dừng thì tính lại</translation>
    </message>
    <message>
        <source>after a pause counted on</source>
        <translation>hết tạm dừng thì tính tiếp</translation>
    </message>
    <message>
        <source>no single limit is published</source>
        <translation>chưa công bố một thời hạn cố định</translation>
    </message>
    <message>
        <source>Dossier {code}: {procedure}</source>
        <translation>Hồ sơ {code}: {procedure}</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Sắp hạn</translation>
    </message>
    <message>
        <source>To hand back</source>
        <translation>Chờ trả</translation>
    </message>
    <message>
        <source>Papers awaited</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Giao chưa nhận</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Chưa tiếp nhận</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>This morning</source>
        <translation>Việc sáng nay</translation>
    </message>
    <message>
        <source>For the head</source>
        <translation>Lãnh đạo xem</translation>
    </message>
    <message>
        <source>This morning's work</source>
        <translation>Việc sáng nay</translation>
    </message>
    <message>
        <source>same marks first, then the newest</source>
        <translation>đúng dấu trước, rồi mới nhất</translation>
    </message>
    <message>
        <source>Found · {count}</source>
        <translation>Tìm thấy · {count}</translation>
    </message>
    <message>
        <source>in the next three working days</source>
        <translation>trong ba ngày làm việc tới</translation>
    </message>
    <message>
        <source>their letters of apology in one go, for signature: Ctrl+P</source>
        <translation>in văn bản xin lỗi của cả nhóm để trình ký: Ctrl+P</translation>
    </message>
    <message>
        <source>No dossier fits. Check the spelling, type fewer letters, or clear the filter (Esc).</source>
        <translation>Không có hồ sơ nào khớp. Xem lại chính tả, gõ ít chữ hơn, hoặc bỏ lọc (Esc).</translation>
    </message>
    <message>
        <source>No line of this list fits. The tab “All” looks everywhere; Esc clears the filter.</source>
        <translation>Danh sách này không có dòng nào khớp. Thẻ “Tất cả” tìm ở mọi hồ sơ; Esc bỏ lọc.</translation>
    </message>
    <message>
        <source>Nothing is late, due today or waiting to be handed back. New dossiers: F2.</source>
        <translation>Không có hồ sơ quá hạn, đến hạn hay chờ trả. Tiếp nhận hồ sơ mới: F2.</translation>
    </message>
    <message>
        <source>No dossier is late.</source>
        <translation>Không có hồ sơ quá hạn.</translation>
    </message>
    <message>
        <source>There is nothing that the head must see.</source>
        <translation>Không có gì lãnh đạo cần xem.</translation>
    </message>
    <message>
        <source>There is nothing in this list.</source>
        <translation>Danh sách này đang trống.</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>To look at</source>
        <translation>Xem trang</translation>
    </message>
    <message>
        <source>The scanned pages</source>
        <translation>Các trang đã quét</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Trang {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>The tariff is silent on one paper: type its amount.</source>
        <translation>Biểu phí chưa có mức thu cho một giấy tờ: hãy gõ số tiền.</translation>
    </message>
    <message>
        <source>The highest amount of a copy is reached.</source>
        <translation>Đã tới mức thu tối đa của một bản.</translation>
    </message>
</context>
<context>
    <name>LyingPanel</name>
    <message>
        <source>Results at the desk</source>
        <translation>Kết quả đang ở quầy</translation>
    </message>
    <message>
        <source>Every result was fetched.</source>
        <translation>Mọi kết quả đều đã có người nhận.</translation>
    </message>
    <message>
        <source>Nobody needs a call: every early result was told or fetched.</source>
        <translation>Không cần gọi ai: kết quả về sớm đều đã báo hoặc đã trả.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Lock</source>
        <translation>Khóa máy</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>Scan card, receipt – type name, code, procedure</source>
        <translation>Quét thẻ, giấy tiếp nhận – gõ tên, mã, thủ tục</translation>
    </message>
    <message>
        <source>Counts of the day</source>
        <translation>Số liệu trong ngày</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>TẬP HUẤN</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Keys and states</source>
        <translation>Phím và tình trạng</translation>
    </message>
    <message>
        <source>One-stop desk</source>
        <translation>Quầy Một Cửa</translation>
    </message>
    <message>
        <source>entry field and page</source>
        <translation>ô quét và trang</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Somebody else changed this dossier while you were typing. Nothing of yours is lost.</source>
        <translation>Hồ sơ vừa được người khác thay đổi. Nội dung đang gõ vẫn còn.</translation>
    </message>
    <message>
        <source>Go on with the new version</source>
        <translation>Làm tiếp trên bản mới</translation>
    </message>
    <message>
        <source>This move is not possible any more.</source>
        <translation>Việc này không làm được nữa.</translation>
    </message>
    <message>
        <source>Look at the new version</source>
        <translation>Xem bản mới</translation>
    </message>
</context>
<context>
    <name>MandateRow</name>
    <message>
        <source>Legal representative</source>
        <translation>Người đại diện theo pháp luật</translation>
    </message>
    <message>
        <source>Hands it in only</source>
        <translation>Chỉ nộp hộ</translation>
    </message>
    <message>
        <source>A close relative</source>
        <translation>Người thân</translation>
    </message>
    <message>
        <source>Has the mandate</source>
        <translation>Được ủy quyền</translation>
    </message>
    <message>
        <source>For the one with the mandate</source>
        <translation>Nộp hộ người được ủy quyền</translation>
    </message>
    <message>
        <source>Files as</source>
        <translation>Tư cách nộp</translation>
    </message>
    <message>
        <source>Is the owner's</source>
        <translation>Là gì của chủ hồ sơ</translation>
    </message>
    <message>
        <source>By which paper</source>
        <translation>Theo giấy</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Of the day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Only civil status takes a relative's word without a certified mandate. Ask for it.</source>
        <translation>Chỉ lĩnh vực hộ tịch miễn chứng thực giấy ủy quyền cho người thân. Hãy yêu cầu giấy ủy quyền có chứng thực.</translation>
    </message>
</context>
<context>
    <name>MomentCard</name>
    <message>
        <source>Now</source>
        <translation>Lúc này</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Lúc nhận</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Giờ</translation>
    </message>
</context>
<context>
    <name>MoneyCard</name>
    <message>
        <source>Fee and payment</source>
        <translation>Phí, lệ phí và thanh toán</translation>
    </message>
    <message>
        <source>Way of paying</source>
        <translation>Thanh toán bằng</translation>
    </message>
    <message>
        <source>Free or reduced</source>
        <translation>Miễn, giảm</translation>
    </message>
    <message>
        <source>Given (đ)</source>
        <translation>Tiền nhận (đ)</translation>
    </message>
    <message>
        <source>Receipt symbol</source>
        <translation>Ký hiệu biên lai</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Số biên lai</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Tiền thừa</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>No fee is taken</source>
        <translation>Không thu phí, lệ phí</translation>
    </message>
    <message>
        <source>less {amount} đ, {ground}</source>
        <translation>đã trừ {amount} đ, {ground}</translation>
    </message>
    <message>
        <source>Words: {memo}</source>
        <translation>Nội dung: {memo}</translation>
    </message>
</context>
<context>
    <name>MoneyPanel</name>
    <message>
        <source>another bank</source>
        <translation>ngân hàng khác</translation>
    </message>
    <message>
        <source>The bank's six digits</source>
        <translation>Mã ngân hàng (6 chữ số)</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Số tài khoản</translation>
    </message>
    <message>
        <source>Account holder, capitals without marks</source>
        <translation>Chủ tài khoản, chữ hoa không dấu</translation>
    </message>
    <message>
        <source>Account for transfers</source>
        <translation>Tài khoản nhận chuyển khoản</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Ngân hàng</translation>
    </message>
    <message>
        <source>Try the code with a phone before it is used: it must name the right account holder.</source>
        <translation>Hãy thử mã bằng điện thoại trước khi dùng: tên chủ tài khoản phải đúng.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Thử</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Biểu phí</translation>
    </message>
    <message>
        <source>Take a tariff…</source>
        <translation>Nhập biểu phí…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Lưu thành tệp…</translation>
    </message>
    <message>
        <source>The account is saved</source>
        <translation>Đã lưu tài khoản</translation>
    </message>
    <message>
        <source>The tariff is in force, version {number}</source>
        <translation>Biểu phí đã có hiệu lực, phiên bản {number}</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Đã lưu: {name}</translation>
    </message>
    <message>
        <source>{rules} amounts, {exemptions} reasons to pay less</source>
        <translation>{rules} mức thu, {exemptions} lý do miễn, giảm</translation>
    </message>
    <message>
        <source>taken {moment}</source>
        <translation>nhập lúc {moment}</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>theo chương trình</translation>
    </message>
    <message>
        <source>Take a tariff</source>
        <translation>Nhập biểu phí</translation>
    </message>
    <message>
        <source>Save the tariff</source>
        <translation>Lưu biểu phí</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>NextBatch</name>
    <message>
        <source>Next batch</source>
        <translation>Lô kế tiếp</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits: everything has gone into a batch.</source>
        <translation>Không có gì chờ: mọi việc đã vào lô.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Gửi tới</translation>
    </message>
    <message>
        <source>Into the folder</source>
        <translation>Vào thư mục</translation>
    </message>
    <message>
        <source>asked when it is written</source>
        <translation>hỏi khi ghi</translation>
    </message>
</context>
<context>
    <name>NotSaved</name>
    <message>
        <source>Nothing was recorded, and everything is still here.</source>
        <translation>Chưa ghi gì vào sổ, mọi nội dung vẫn còn trên màn hình.</translation>
    </message>
    <message>
        <source>Do not hand out any paper.</source>
        <translation>Đừng đưa giấy cho người dân.</translation>
    </message>
    <message>
        <source>Everything is still here. Saving again records nothing twice.</source>
        <translation>Mọi nội dung vẫn còn. Bấm Ghi lại cũng chỉ ghi một lần.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Ghi lại</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The program made a mistake.</source>
        <translation>Chương trình gặp lỗi.</translation>
    </message>
    <message>
        <source>What you entered is still on the screen. Please tell support what you just did.</source>
        <translation>Nội dung đang nhập vẫn còn trên màn hình. Xin báo bộ phận hỗ trợ biết việc vừa làm.</translation>
    </message>
    <message>
        <source>What you entered is still on the screen. A report without personal data is in {file}.</source>
        <translation>Nội dung đang nhập vẫn còn trên màn hình. Báo cáo lỗi (không có dữ liệu cá nhân) ở {file}.</translation>
    </message>
</context>
<context>
    <name>OfficePanel</name>
    <message>
        <source>This desk</source>
        <translation>Quầy này</translation>
    </message>
    <message>
        <source>fixed when the desk was made</source>
        <translation>cố định từ khi lập quầy</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Tập huấn</translation>
    </message>
    <message>
        <source>Real work</source>
        <translation>Làm việc thật</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Office above</source>
        <translation>Cấp trên</translation>
    </message>
    <message>
        <source>Line above the letterhead</source>
        <translation>Cơ quan chủ quản</translation>
    </message>
    <message>
        <source>Who issues the papers</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Place before the date</source>
        <translation>Địa danh trước ngày</translation>
    </message>
    <message>
        <source>Sign in the number</source>
        <translation>Ký hiệu trong số</translation>
    </message>
    <message>
        <source>On the papers</source>
        <translation>Trên giấy tờ</translation>
    </message>
    <message>
        <source>Receipt on</source>
        <translation>Khổ giấy tiếp nhận</translation>
    </message>
    <message>
        <source>2 × A5 on A4</source>
        <translation>Hai A5 trên A4</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>The words on the papers are saved</source>
        <translation>Đã lưu nội dung in trên giấy</translation>
    </message>
</context>
<context>
    <name>OfficerChoice</name>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Người khác</translation>
    </message>
    <message>
        <source>Add and begin</source>
        <translation>Thêm và bắt đầu</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Who is at the desk?</source>
        <translation>Ai đang ở quầy?</translation>
    </message>
    <message>
        <source>Enter takes the chosen one</source>
        <translation>Enter để chọn</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Lãnh đạo</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Thu phí</translation>
    </message>
</context>
<context>
    <name>OfficersPanel</name>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Lúc này</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Officers of this desk</source>
        <translation>Cán bộ của quầy</translation>
    </message>
    <message>
        <source>Ctrl+L changes who is here</source>
        <translation>Ctrl+L để đổi người</translation>
    </message>
    <message>
        <source>Another officer</source>
        <translation>Thêm cán bộ</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>tại quầy</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>Đã thêm: {name}</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>To settle</source>
        <translation>Phải GQ</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Đã GQ</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>Trước hạn</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Đang GQ</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Mọi lĩnh vực</translation>
    </message>
    <message>
        <source>Day {day}</source>
        <translation>Ngày {day}</translation>
    </message>
    <message>
        <source>Week {first} – {last}</source>
        <translation>Tuần {first} – {last}</translation>
    </message>
    <message>
        <source>Month {month}/{year}</source>
        <translation>Tháng {month}/{year}</translation>
    </message>
    <message>
        <source>Quarter {quarter}/{year}</source>
        <translation>Quý {quarter}/{year}</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>Năm {year}</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>To settle</source>
        <translation>Phải giải quyết</translation>
    </message>
    <message>
        <source>{carried} from before, {new} in the period</source>
        <translation>{carried} kỳ trước, {new} trong kỳ</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Đã giải quyết</translation>
    </message>
    <message>
        <source>{good} settled in time, {late} late</source>
        <translation>{good} kịp hạn, {late} quá hạn</translation>
    </message>
    <message>
        <source>Early and on time</source>
        <translation>Trước và đúng hạn</translation>
    </message>
    <message>
        <source>{good}/{all}, by the lawful date</source>
        <translation>{good}/{all}, tính theo hạn quy định</translation>
    </message>
    <message>
        <source>nothing was settled yet</source>
        <translation>chưa giải quyết hồ sơ nào</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>{good} in time, {late} late</source>
        <translation>{good} trong hạn, {late} quá hạn</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Cách tính tháng</translation>
    </message>
    <message>
        <source>By field</source>
        <translation>Theo lĩnh vực</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>Lưu Excel</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>In sổ</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>kỳ trước</translation>
    </message>
    <message>
        <source>later</source>
        <translation>kỳ sau</translation>
    </message>
    <message>
        <source>see the list</source>
        <translation>xem danh sách</translation>
    </message>
    <message>
        <source>save as Excel</source>
        <translation>lưu Excel</translation>
    </message>
    <message>
        <source>print the register</source>
        <translation>in sổ theo dõi</translation>
    </message>
    <message>
        <source>as of {time}, {day}</source>
        <translation>tính đến {time}, {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n ngày làm việc</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Đã lưu {name}.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Tuần</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quý</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>theo lịch</translation>
    </message>
    <message>
        <source>15th–14th</source>
        <translation>15 đến 14</translation>
    </message>
</context>
<context>
    <name>Owed</name>
    <message>
        <source>Received</source>
        <translation>Nhận</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Việc tiếp theo</translation>
    </message>
    <message>
        <source>Take the fee</source>
        <translation>Thu</translation>
    </message>
</context>
<context>
    <name>OwedCard</name>
    <message>
        <source>Not taken yet</source>
        <translation>Chưa thu</translation>
    </message>
    <message>
        <source>Every fee that a receipt names was taken.</source>
        <translation>Mọi khoản phí, lệ phí ghi trên giấy tiếp nhận đều đã thu.</translation>
    </message>
    <message>
        <source>{amount} đ</source>
        <translation>{amount} đ</translation>
    </message>
</context>
<context>
    <name>PaperGroups</name>
    <message>
        <source>Receipt on A5</source>
        <translation>Giấy tiếp nhận khổ A5</translation>
    </message>
    <message>
        <source>both copies, two sheets</source>
        <translation>hai liên, hai tờ</translation>
    </message>
    <message>
        <source>Receipt on A4</source>
        <translation>Giấy tiếp nhận khổ A4</translation>
    </message>
    <message>
        <source>also two A5 on one A4</source>
        <translation>cả hai liên A5 trên một tờ A4</translation>
    </message>
    <message>
        <source>Other papers on A5</source>
        <translation>Giấy khác khổ A5</translation>
    </message>
    <message>
        <source>for results, fees, explanations</source>
        <translation>nhận kết quả, thu phí, giải thích</translation>
    </message>
    <message>
        <source>Letters on A4</source>
        <translation>Văn bản khổ A4</translation>
    </message>
    <message>
        <source>requests, refusals, apologies…</source>
        <translation>yêu cầu, từ chối, xin lỗi…</translation>
    </message>
    <message>
        <source>Papers of piles</source>
        <translation>Giấy tờ bàn giao</translation>
    </message>
    <message>
        <source>transfer slips, minutes</source>
        <translation>phiếu bàn giao, biên bản</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>A4 across</source>
        <translation>A4 ngang</translation>
    </message>
    <message>
        <source>Labels for folders</source>
        <translation>Nhãn bìa hồ sơ</translation>
    </message>
    <message>
        <source>eight on a sheet of A4</source>
        <translation>tám nhãn một tờ A4</translation>
    </message>
    <message>
        <source>Slips of the roll</source>
        <translation>Phiếu giấy cuộn</translation>
    </message>
    <message>
        <source>80 mm, cut after each</source>
        <translation>80 mm, cắt sau mỗi phiếu</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Thử</translation>
    </message>
    <message>
        <source>Printer, tray and copies by paper</source>
        <translation>Máy in, khay và số bản theo loại giấy</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Khay giấy</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>The same as above</source>
        <translation>Như máy in chung</translation>
    </message>
    <message>
        <source>None: keep as PDF</source>
        <translation>Không: lưu PDF</translation>
    </message>
    <message>
        <source>No printer is chosen yet.</source>
        <translation>Chưa chọn máy in.</translation>
    </message>
    <message>
        <source>As the printer is set</source>
        <translation>Như máy in đặt sẵn</translation>
    </message>
    <message>
        <source>{name} (not there)</source>
        <translation>{name} (không thấy)</translation>
    </message>
</context>
<context>
    <name>PaperKinds</name>
    <message>
        <source>Receipt</source>
        <translation>Giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Request for papers</source>
        <translation>Phiếu yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Phiếu từ chối</translation>
    </message>
    <message>
        <source>Letter of apology</source>
        <translation>Văn bản xin lỗi</translation>
    </message>
    <message>
        <source>Stop notice</source>
        <translation>Thông báo dừng</translation>
    </message>
    <message>
        <source>Control slip</source>
        <translation>Phiếu kiểm soát</translation>
    </message>
    <message>
        <source>Why this day</source>
        <translation>Vì sao hẹn ngày này</translation>
    </message>
    <message>
        <source>Fee note</source>
        <translation>Bảng kê thu phí</translation>
    </message>
    <message>
        <source>Receipt for the result</source>
        <translation>Giấy biên nhận trả kết quả</translation>
    </message>
</context>
<context>
    <name>PaperStrips</name>
    <message numerus="yes">
        <source>%n receipt(s) not printed yet.</source>
        <translation>
            <numerusform>Còn %n giấy tiếp nhận chưa in.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each dossier is in the record; its receipt is still owed to who handed it in.</source>
        <translation>Hồ sơ đã được lưu; còn phải in và giao giấy cho người nộp.</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>Mở danh sách</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Papers of the dossier</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>Số hóa</translation>
    </message>
    <message>
        <source>{done} of {wanted} scanned</source>
        <translation>đã quét {done}/{wanted}</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Bản chính</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>Chứng thực</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Dạng</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Đủ</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Thiếu</translation>
    </message>
    <message>
        <source>Shown only, given back</source>
        <translation>Chỉ xem, đã trả lại</translation>
    </message>
    <message>
        <source>If needed</source>
        <translation>Nếu cần</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Chưa xem</translation>
    </message>
    <message>
        <source>All present</source>
        <translation>Đủ tất cả</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Số bộ</translation>
    </message>
    <message>
        <source>Papers not looked at yet: {count}. Press F9 when all are there, Space for one of them.</source>
        <translation>Còn {count} giấy tờ chưa xem. Đủ cả thì bấm F9; từng giấy thì bấm Dấu cách.</translation>
    </message>
    <message>
        <source>No paper is present, so there is nothing to take in. Tick what was handed in.</source>
        <translation>Chưa có giấy tờ nào. Hãy đánh dấu giấy tờ người dân đã nộp.</translation>
    </message>
    <message>
        <source>Not refused</source>
        <translation>Thôi từ chối</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>This procedure asks for no papers in the catalogue.</source>
        <translation>Danh mục không ghi giấy tờ nào cho thủ tục này.</translation>
    </message>
    <message>
        <source>The papers appear when a procedure is chosen.</source>
        <translation>Chọn thủ tục thì giấy tờ hiện ở đây.</translation>
    </message>
    <message>
        <source>missing {missing} of {asked}</source>
        <translation>thiếu {missing}/{asked}</translation>
    </message>
    <message>
        <source>present {present}/{asked}</source>
        <translation>đủ {present}/{asked}</translation>
    </message>
</context>
<context>
    <name>PauseRow</name>
    <message>
        <source>not over yet</source>
        <translation>chưa xong</translation>
    </message>
    <message>
        <source>count anew</source>
        <translation>Tính lại</translation>
    </message>
    <message>
        <source>count on</source>
        <translation>Tính tiếp</translation>
    </message>
    <message>
        <source>After the pause</source>
        <translation>Hết tạm dừng thì</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Pause {number}</source>
        <translation>Lần tạm dừng {number}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ lúc</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến lúc</translation>
    </message>
</context>
<context>
    <name>PausesCard</name>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>None: the clock runs without a stop.</source>
        <translation>Không có: thời hạn chạy liên tục.</translation>
    </message>
</context>
<context>
    <name>PaymentCard</name>
    <message>
        <source>the leaf of the receipt book is still good</source>
        <translation>tờ biên lai còn dùng được</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Khoản thu</translation>
    </message>
    <message>
        <source>Write the receipt's number</source>
        <translation>Ghi số biên lai</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Hoàn tiền</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>Gạch bỏ</translation>
    </message>
    <message>
        <source>Receipt symbol</source>
        <translation>Ký hiệu biên lai</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Số biên lai</translation>
    </message>
    <message>
        <source>Amount (empty: all)</source>
        <translation>Số tiền (trống: tất cả)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Choose a payment in the list.</source>
        <translation>Chọn một khoản thu trong danh sách.</translation>
    </message>
    <message>
        <source>Less {amount} đ:</source>
        <translation>Miễn, giảm {amount} đ:</translation>
    </message>
    <message>
        <source>Receipt:</source>
        <translation>Biên lai:</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Ghi chú:</translation>
    </message>
    <message>
        <source>Struck out:</source>
        <translation>Gạch bỏ:</translation>
    </message>
    <message>
        <source>Given back {amount} đ:</source>
        <translation>Đã hoàn {amount} đ:</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Who files</source>
        <translation>Người nộp hồ sơ</translation>
    </message>
    <message>
        <source>Is the owner</source>
        <translation>Là chủ hồ sơ</translation>
    </message>
    <message>
        <source>For the owner</source>
        <translation>Nộp thay</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>Who stands at the counter</source>
        <translation>Người đang ở quầy</translation>
    </message>
    <message>
        <source>Who has the mandate</source>
        <translation>Người được ủy quyền</translation>
    </message>
    <message>
        <source>Owner of the dossier</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Address of the owner</source>
        <translation>Địa chỉ chủ hồ sơ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>Birth date</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Old identity card (9 digits)</source>
        <translation>Số CMND (9 số)</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation>Số hộ chiếu</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Mã số thuế</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Số định danh cá nhân</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Tên tổ chức</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>has no number</source>
        <translation>không có số</translation>
    </message>
</context>
<context>
    <name>PiecesCard</name>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Add a paper</source>
        <translation>Thêm giấy tờ</translation>
    </message>
    <message>
        <source>Next kind</source>
        <translation>Đổi việc</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Tên giấy tờ</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Số trang</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Amount (đ)</source>
        <translation>Số tiền (đ)</translation>
    </message>
</context>
<context>
    <name>PileCounted</name>
    <message numerus="yes">
        <source>%n scanned</source>
        <translation>
            <numerusform>%n đã quét</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) along</source>
        <translation>
            <numerusform>%n đi được</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept back</source>
        <translation>
            <numerusform>%n bị giữ lại</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there</source>
        <translation>
            <numerusform>%n đã có</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n còn thiếu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too much</source>
        <translation>
            <numerusform>%n thừa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n sẵn sàng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) behind</source>
        <translation>
            <numerusform>%n ở lại</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) handed over</source>
        <translation>
            <numerusform>Đã bàn giao %n hồ sơ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) taken over.</source>
        <translation>
            <numerusform>Đã ghi nhận %n hồ sơ đến nơi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) of the slip are missing and stay on the list of what nobody took.</source>
        <translation>
            <numerusform>Còn thiếu %n hồ sơ của phiếu; các hồ sơ này vẫn nằm trong danh sách giao chưa nhận.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) taken in</source>
        <translation>
            <numerusform>Đã nhận %n kết quả</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them came early: tell the people.</source>
        <translation>
            <numerusform>%n kết quả về sớm: hãy báo người dân.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) stay in the pile.</source>
        <translation>
            <numerusform>Còn %n dòng trong chồng.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PilePanel</name>
    <message>
        <source>Receipts scanned</source>
        <translation>Giấy tiếp nhận đã quét</translation>
    </message>
    <message>
        <source>No receipt was scanned yet. Scan the first one to begin.</source>
        <translation>Chưa quét giấy tiếp nhận nào. Quét tờ đầu tiên để bắt đầu.</translation>
    </message>
</context>
<context>
    <name>PilePrinting</name>
    <message>
        <source>printed again at the desk</source>
        <translation>in lại tại quầy</translation>
    </message>
    <message>
        <source>Kept as PDF: {name}</source>
        <translation>Đã lưu PDF: {name}</translation>
    </message>
</context>
<context>
    <name>PileTelling</name>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>Đi được</translation>
    </message>
    <message>
        <source>Is there</source>
        <translation>Đã có</translation>
    </message>
    <message>
        <source>Taken {moment}</source>
        <translation>Đã nhận {moment}</translation>
    </message>
    <message>
        <source>Went on without</source>
        <translation>Đã đi tiếp</translation>
    </message>
    <message>
        <source>Not scanned yet</source>
        <translation>Chưa quét</translation>
    </message>
    <message>
        <source>{by}, {moment} ({count}/{all})</source>
        <translation>{by}, {moment} ({count}/{all})</translation>
    </message>
    <message>
        <source>All of it went on without being taken over from this slip.</source>
        <translation>Các hồ sơ đã được xử lý tiếp mà chưa ai nhận theo phiếu này.</translation>
    </message>
    <message>
        <source>Nothing of this slip is on its way any more.</source>
        <translation>Không còn hồ sơ nào của phiếu này đang trên đường.</translation>
    </message>
    <message>
        <source>This slip was taken over already.</source>
        <translation>Phiếu này đã được nhận hết.</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Trên đường</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Việc tiếp theo</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Hôm nay {time}</translation>
    </message>
    <message>
        <source>On its way already</source>
        <translation>Đang trên đường</translation>
    </message>
    <message>
        <source>Is there already</source>
        <translation>Đang ở đó rồi</translation>
    </message>
    <message>
        <source>Lies elsewhere</source>
        <translation>Đang ở nơi khác</translation>
    </message>
    <message>
        <source>Not on this slip</source>
        <translation>Không thuộc phiếu</translation>
    </message>
    <message>
        <source>Taken before</source>
        <translation>Đã nhận trước đó</translation>
    </message>
    <message>
        <source>Not on its way</source>
        <translation>Không chờ nhận</translation>
    </message>
    <message>
        <source>May not go now</source>
        <translation>Chưa giao được</translation>
    </message>
    <message>
        <source>Not of this desk</source>
        <translation>Không có ở quầy</translation>
    </message>
    <message>
        <source>{to} · {count}</source>
        <translation>{to} · {count}</translation>
    </message>
    <message>
        <source>without a slip</source>
        <translation>giao lẻ, không có phiếu</translation>
    </message>
    <message>
        <source>slip {number}, handed over {when}</source>
        <translation>phiếu {number}, giao lúc {when}</translation>
    </message>
    <message>
        <source>Since {time}</source>
        <translation>Từ {time}</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Nhận về</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Laying out the practice day…</source>
        <translation>Đang chuẩn bị ngày tập huấn…</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>2 × A5 on A4</source>
        <translation>Hai A5 trên A4</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Khổ giấy</translation>
    </message>
    <message>
        <source>Reason for printing again</source>
        <translation>Lý do in lại</translation>
    </message>
    <message>
        <source>It stands on the paper and in the history.</source>
        <translation>Lý do được ghi trên giấy và trong diễn biến.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Keep as PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>print</source>
        <translation>in</translation>
    </message>
    <message>
        <source>keep as PDF</source>
        <translation>lưu PDF</translation>
    </message>
    <message>
        <source>other paper</source>
        <translation>khổ giấy khác</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
    <message>
        <source>Both copies are printed; the second travels with the dossier.</source>
        <translation>In đủ hai liên; liên 2 đi theo hồ sơ.</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Trang {number}/{total}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed %n time(s) before.</source>
        <translation>
            <numerusform>Đã in %n lần.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not printed yet.</source>
        <translation>Chưa in lần nào.</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>None: keep as PDF</source>
        <translation>Không có: lưu PDF</translation>
    </message>
    <message>
        <source>{printer} (not there)</source>
        <translation>{printer} (không thấy)</translation>
    </message>
    <message>
        <source>Printed on {printer}</source>
        <translation>Đã in ra {printer}</translation>
    </message>
    <message>
        <source>Kept as {name}.</source>
        <translation>Đã lưu {name}.</translation>
    </message>
    <message>
        <source>It lies in the folder “receipts” of this desk.</source>
        <translation>Tệp nằm trong thư mục “receipts” của quầy.</translation>
    </message>
    <message>
        <source>No printer is chosen yet.</source>
        <translation>Chưa chọn máy in.</translation>
    </message>
    <message>
        <source>Choose a printer</source>
        <translation>Chọn máy in</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>In giấy</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>{number} copies</source>
        <translation>{number} bản</translation>
    </message>
    <message>
        <source>Keep as PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>Choose a printer</source>
        <translation>Chọn máy in</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
</context>
<context>
    <name>PrintingPanel</name>
    <message>
        <source>Try it</source>
        <translation>Thử</translation>
    </message>
    <message>
        <source>Printer for all papers</source>
        <translation>Máy in chung</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>With a printer, each receipt is printed at once. Without one it is kept as PDF and shown.</source>
        <translation>Có máy in thì giấy được in ngay. Không có thì lưu PDF và hiện ra.</translation>
    </message>
    <message>
        <source>None: keep as PDF</source>
        <translation>Không có: lưu PDF</translation>
    </message>
    <message>
        <source>{printer} (not there)</source>
        <translation>{printer} (không thấy)</translation>
    </message>
    <message>
        <source>No printer is chosen yet.</source>
        <translation>Chưa chọn máy in.</translation>
    </message>
    <message>
        <source>Printer test</source>
        <translation>Thử máy in</translation>
    </message>
    <message>
        <source>The test page was sent to {printer}</source>
        <translation>Đã gửi trang thử tới {printer}</translation>
    </message>
</context>
<context>
    <name>ProcedureCard</name>
    <message>
        <source>Limit</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Tính theo</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>ngày làm việc</translation>
    </message>
    <message>
        <source>days</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>giờ làm việc</translation>
    </message>
    <message>
        <source>months</source>
        <translation>tháng</translation>
    </message>
    <message>
        <source>no date promised</source>
        <translation>không hẹn ngày</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>With our help</source>
        <translation>Quầy hỗ trợ</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Nơi khác</translation>
    </message>
    <message>
        <source>Settled, signed or fetched elsewhere; official code</source>
        <translation>Nơi giải quyết, nơi ký, nơi trả khác; mã chính thức</translation>
    </message>
    <message>
        <source>Settle on the spot</source>
        <translation>Giải quyết ngay</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Cách nộp</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>ordinary case</source>
        <translation>trường hợp thường</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Nội dung yêu cầu</translation>
    </message>
    <message>
        <source>No procedure matches “{typed}”. Type its code, words of its name or their first letters.</source>
        <translation>Không có thủ tục khớp “{typed}”. Gõ mã, vài chữ trong tên hoặc các chữ đầu.</translation>
    </message>
    <message>
        <source>Has an open dossier, due {day}</source>
        <translation>Đang có hồ sơ cùng loại, hẹn {day}</translation>
    </message>
    <message>
        <source>Has an open dossier</source>
        <translation>Đang có hồ sơ cùng loại</translation>
    </message>
    <message>
        <source>No open dossier of this kind</source>
        <translation>Không trùng hồ sơ đang mở</translation>
    </message>
    <message>
        <source>Type a code, a few letters without marks, or initials: dktt</source>
        <translation>Gõ mã, vài chữ không dấu, hoặc chữ đầu: dktt</translation>
    </message>
    <message>
        <source>confidence: high</source>
        <translation>độ tin cậy: cao</translation>
    </message>
    <message>
        <source>confidence: medium</source>
        <translation>độ tin cậy: vừa</translation>
    </message>
    <message>
        <source>confidence: low, compare the published decision</source>
        <translation>độ tin cậy: thấp, đối chiếu quyết định công bố</translation>
    </message>
    <message>
        <source>no single limit is published</source>
        <translation>chưa công bố một thời hạn cố định</translation>
    </message>
</context>
<context>
    <name>ProcedureField</name>
    <message>
        <source>Often this week</source>
        <translation>Hay dùng tuần này</translation>
    </message>
    <message>
        <source>Often asked for</source>
        <translation>Thường gặp ở cấp xã</translation>
    </message>
</context>
<context>
    <name>PromiseCard</name>
    <message>
        <source>Result promised</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Received now</source>
        <translation>Nhận lúc này</translation>
    </message>
    <message>
        <source>Received earlier</source>
        <translation>Nhận lúc khác</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Nhận ngày</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>The day is counted when a procedure is chosen.</source>
        <translation>Chọn thủ tục thì ngày hẹn hiện ở đây.</translation>
    </message>
    <message>
        <source>Type limit and ground to count the day.</source>
        <translation>Gõ thời hạn và căn cứ để tính ngày hẹn.</translation>
    </message>
    <message>
        <source>No date promised</source>
        <translation>Không hẹn ngày</translation>
    </message>
    <message>
        <source>The calendar of {year} is confirmed.</source>
        <translation>Lịch nghỉ {year} đã xác nhận.</translation>
    </message>
    <message>
        <source>Why this day?</source>
        <translation>Vì sao hẹn ngày này?</translation>
    </message>
    <message>
        <source>Provisional.</source>
        <translation>Tạm tính.</translation>
    </message>
    <message>
        <source>No official calendar of {years} yet.</source>
        <translation>Chưa có lịch nghỉ chính thức năm {years}.</translation>
    </message>
</context>
<context>
    <name>PromiseTold</name>
    <message>
        <source>No date yet</source>
        <translation>Chưa hẹn được ngày</translation>
    </message>
    <message>
        <source>No date promised</source>
        <translation>Không hẹn ngày</translation>
    </message>
    <message>
        <source>{note}, counted</source>
        <translation>{note}, được tính</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>được tính</translation>
    </message>
    <message>
        <source>No calendar of {years}.</source>
        <translation>Chưa có lịch nghỉ năm {years}.</translation>
    </message>
    <message>
        <source>Only weekends are left out; take that year's calendar.</source>
        <translation>Mới bỏ qua thứ Bảy, Chủ nhật; hãy nhập lịch nghỉ của năm này.</translation>
    </message>
    <message>
        <source>Provisional.</source>
        <translation>Tạm tính.</translation>
    </message>
    <message>
        <source>No official calendar of {years} yet.</source>
        <translation>Chưa có lịch nghỉ chính thức năm {years}.</translation>
    </message>
    <message>
        <source>The calendar of {years} is confirmed.</source>
        <translation>Lịch nghỉ {years} đã xác nhận.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Lúc nhận</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>no office hours</source>
        <translation>không có giờ làm việc</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>cuối tuần</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>tạm dừng</translation>
    </message>
</context>
<context>
    <name>ReasonPick</name>
    <message>
        <source>Why it does not pass</source>
        <translation>Lý do chưa đạt</translation>
    </message>
    <message>
        <source>Not needed here</source>
        <translation>Không cần ở hồ sơ này</translation>
    </message>
    <message>
        <source>Why does “{paper}” not pass?</source>
        <translation>Vì sao “{paper}” chưa đạt?</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>như đã gõ</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>Reception</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>ô kế tiếp</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Dấu cách</translation>
    </message>
    <message>
        <source>present / missing</source>
        <translation>đủ / thiếu</translation>
    </message>
    <message>
        <source>why it does not pass</source>
        <translation>ghi lý do</translation>
    </message>
    <message>
        <source>ask for papers</source>
        <translation>yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>từ chối</translation>
    </message>
    <message>
        <source>entry field</source>
        <translation>về ô quét</translation>
    </message>
</context>
<context>
    <name>Registering</name>
    <message>
        <source>Papers asked for, reference {code}.</source>
        <translation>Đã ghi yêu cầu bổ sung, số phiếu {code}.</translation>
    </message>
    <message>
        <source>Not accepted yet: no number, no date.</source>
        <translation>Chưa tiếp nhận: chưa có mã hồ sơ, chưa hẹn ngày.</translation>
    </message>
    <message>
        <source>Not accepted, reference {code}.</source>
        <translation>Không tiếp nhận, số phiếu {code}.</translation>
    </message>
    <message>
        <source>Hand out the written refusal.</source>
        <translation>Đưa phiếu từ chối cho người nộp.</translation>
    </message>
    <message>
        <source>Registered {count} dossiers of one filing.</source>
        <translation>Đã tiếp nhận {count} hồ sơ cùng lần nộp.</translation>
    </message>
    <message>
        <source>It was in the record already: no second code was given.</source>
        <translation>Hồ sơ đã có trong sổ từ lần ghi trước, không cấp mã thứ hai.</translation>
    </message>
    <message>
        <source>Registered {code}.</source>
        <translation>Đã tiếp nhận {code}.</translation>
    </message>
    <message>
        <source>No date is promised.</source>
        <translation>Không hẹn ngày.</translation>
    </message>
    <message>
        <source>Due {weekday} {day}, {hour}.</source>
        <translation>Hẹn trả {weekday} {day}, {hour}.</translation>
    </message>
</context>
<context>
    <name>RemoveStrip</name>
    <message>
        <source>Why must it not be kept?</source>
        <translation>Vì sao không được lưu?</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Xóa hẳn</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>The file is deleted from this computer. That it was here, and why it went, stays.</source>
        <translation>Tệp bị xóa khỏi máy này. Việc đã quét và lý do gỡ vẫn được ghi lại.</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>What was being typed at {time} is not registered.</source>
        <translation>Nội dung đang nhập lúc {time} chưa được tiếp nhận.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>Restored what was being typed at {time}.</source>
        <translation>Đã khôi phục nội dung đang nhập lúc {time}.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Bỏ nội dung này</translation>
    </message>
    <message>
        <source>It is not registered yet.</source>
        <translation>Hồ sơ này chưa được tiếp nhận.</translation>
    </message>
    <message>
        <source>{codes}: in the record since before the interruption.</source>
        <translation>{codes}: đã ghi sổ trước khi bị gián đoạn.</translation>
    </message>
    <message>
        <source>Nothing was lost, and no second number was given.</source>
        <translation>Không mất dữ liệu, không cấp số thứ hai.</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>In giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Open that dossier</source>
        <translation>Mở hồ sơ đó</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Settled</source>
        <translation>Đã giải quyết</translation>
    </message>
    <message>
        <source>No. {numbers}</source>
        <translation>Số {numbers}</translation>
    </message>
    <message>
        <source>Taken: {amount} đ</source>
        <translation>Đã thu {amount} đ</translation>
    </message>
    <message>
        <source>No fee was taken</source>
        <translation>Không thu phí, lệ phí</translation>
    </message>
    <message>
        <source>change {amount} đ</source>
        <translation>tiền thừa {amount} đ</translation>
    </message>
</context>
<context>
    <name>ResultTelling</name>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Từ đâu về</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Ready, late</source>
        <translation>Về quá hạn</translation>
    </message>
    <message>
        <source>Ready, early</source>
        <translation>Về trước hạn</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Sẵn sàng</translation>
    </message>
    <message>
        <source>Came before</source>
        <translation>Đã về trước</translation>
    </message>
    <message>
        <source>Never accepted</source>
        <translation>Chưa tiếp nhận</translation>
    </message>
    <message>
        <source>Still waits</source>
        <translation>Còn đang chờ</translation>
    </message>
    <message>
        <source>Ended already</source>
        <translation>Đã kết thúc</translation>
    </message>
    <message>
        <source>Is a slip</source>
        <translation>Là phiếu bàn giao</translation>
    </message>
    <message>
        <source>Not of this desk</source>
        <translation>Không của quầy này</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Scan the receipts of the results that came, ten scans are ten lines.</source>
        <translation>Quét giấy tiếp nhận của các kết quả mới về, quét mười tờ là mười dòng.</translation>
    </message>
    <message>
        <source>No line of this pile can be taken in.</source>
        <translation>Không dòng nào của chồng này nhận được.</translation>
    </message>
    <message>
        <source>Say once where the pile is laid (Ctrl+U).</source>
        <translation>Gõ một lần ngăn để cả chồng (Ctrl+U).</translation>
    </message>
    <message>
        <source>The results could not be taken in.</source>
        <translation>Chưa nhận được các kết quả.</translation>
    </message>
    <message>
        <source>Results scanned</source>
        <translation>Kết quả đã quét</translation>
    </message>
    <message>
        <source>No result was scanned yet. Scan the first receipt to begin.</source>
        <translation>Chưa quét kết quả nào. Quét giấy tiếp nhận đầu tiên để bắt đầu.</translation>
    </message>
    <message>
        <source>Line {number} stays behind.</source>
        <translation>Dòng {number} ở lại.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) came before the day.</source>
        <translation>
            <numerusform>%n kết quả về trước ngày hẹn.</numerusform>
        </translation>
    </message>
    <message>
        <source>After F12 they stand on the list of whom to tell (F5).</source>
        <translation>Sau F12, các hồ sơ này nằm trong danh sách cần báo (F5).</translation>
    </message>
    <message>
        <source>Laid into</source>
        <translation>Để vào ngăn</translation>
    </message>
    <message>
        <source>Compartment, once for all</source>
        <translation>Gõ ngăn, một lần cho cả chồng</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Ngăn đang dùng</translation>
    </message>
    <message>
        <source>Can be taken in</source>
        <translation>Nhận được</translation>
    </message>
    <message>
        <source>Of them early</source>
        <translation>Trong đó về sớm</translation>
    </message>
    <message>
        <source>Stay behind</source>
        <translation>Ở lại</translation>
    </message>
</context>
<context>
    <name>ReturnTelling</name>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Ngăn</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Sẵn sàng</translation>
    </message>
    <message>
        <source>Sorry was said</source>
        <translation>Đã xin lỗi</translation>
    </message>
    <message>
        <source>Mandate missing</source>
        <translation>Thiếu ủy quyền</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Chưa có kết quả</translation>
    </message>
    <message>
        <source>Handed back before</source>
        <translation>Đã trả trước đó</translation>
    </message>
    <message>
        <source>Ended without result</source>
        <translation>Đã dừng</translation>
    </message>
    <message>
        <source>Not of this desk</source>
        <translation>Không có ở quầy</translation>
    </message>
    <message>
        <source>Late by hours</source>
        <translation>Quá hạn hôm nay</translation>
    </message>
    <message>
        <source>The owner</source>
        <translation>Chính chủ</translation>
    </message>
    <message>
        <source>By mandate</source>
        <translation>Ủy quyền</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>Electronic</source>
        <translation>Bản điện tử</translation>
    </message>
    <message>
        <source>Line {number} stays behind.</source>
        <translation>Dòng {number} sẽ ở lại.</translation>
    </message>
    <message>
        <source>The result has not come. Give the receipt back to {name}.</source>
        <translation>Kết quả chưa về quầy. Xin đưa lại giấy tiếp nhận cho {name}.</translation>
    </message>
    <message>
        <source>The result has not come, promised for {day}. Give the receipt back to {name}.</source>
        <translation>Kết quả chưa về quầy, hẹn {day}. Xin đưa lại giấy tiếp nhận cho {name}.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đã chờ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Result came</source>
        <translation>Kết quả về</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Đã báo</translation>
    </message>
    <message>
        <source>Longer than three days</source>
        <translation>Để quá ba ngày</translation>
    </message>
    <message>
        <source>Came lately</source>
        <translation>Mới về</translation>
    </message>
    <message>
        <source>longest waiting first</source>
        <translation>chờ lâu nhất ở trên</translation>
    </message>
    <message>
        <source>Since today</source>
        <translation>Từ hôm nay</translation>
    </message>
    <message>
        <source>Compare the person's papers, and keep the receipt.</source>
        <translation>Đối chiếu giấy tờ của người nhận và thu lại giấy tiếp nhận.</translation>
    </message>
    <message>
        <source>Compare the identity card {number}, and keep the receipt.</source>
        <translation>Đối chiếu thẻ căn cước {number} và thu lại giấy tiếp nhận.</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>dòng {number}</translation>
    </message>
    <message>
        <source>{line}, kept in {place}</source>
        <translation>{line}, ngăn {place}</translation>
    </message>
</context>
<context>
    <name>ReturningPage</name>
    <message>
        <source>Print the return slips</source>
        <translation>In biên nhận trả kết quả</translation>
    </message>
    <message>
        <source>Handing back</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Take the last scan out</source>
        <translation>Bỏ lần quét cuối</translation>
    </message>
    <message>
        <source>They were told</source>
        <translation>Đã báo người dân</translation>
    </message>
    <message>
        <source>They have come</source>
        <translation>Người nhận đã đến</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Scan the next receipt – or type a name, a code</source>
        <translation>Quét giấy tiếp nhận tiếp theo – hoặc gõ tên, mã</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>mở hồ sơ</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Quét</translation>
    </message>
    <message>
        <source>one more</source>
        <translation>thêm vào chồng</translation>
    </message>
    <message>
        <source>choose a line</source>
        <translation>chọn dòng</translation>
    </message>
    <message>
        <source>take it out</source>
        <translation>bỏ khỏi chồng</translation>
    </message>
    <message>
        <source>who takes it</source>
        <translation>người nhận</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) handed back.</source>
        <translation>
            <numerusform>Đã trả %n kết quả.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) stay in the pile.</source>
        <translation>
            <numerusform>Còn %n dòng trong chồng.</numerusform>
        </translation>
    </message>
    <message>
        <source>The results could not be recorded as handed back.</source>
        <translation>Chưa ghi được việc trả kết quả.</translation>
    </message>
    <message>
        <source>The call could not be noted.</source>
        <translation>Chưa ghi được việc đã báo cho người dân.</translation>
    </message>
    <message>
        <source>Noted: {name} was told</source>
        <translation>Đã ghi: đã báo cho {name}</translation>
    </message>
    <message>
        <source>No result of {name} lies here.</source>
        <translation>Không có kết quả nào của {name} ở quầy.</translation>
    </message>
    <message>
        <source>Nothing was changed. Search by name (F3) to see where the dossier is.</source>
        <translation>Không có gì thay đổi. Tìm theo tên (F3) để xem hồ sơ đang ở đâu.</translation>
    </message>
    <message>
        <source>Pile to hand back</source>
        <translation>Chồng đang trả</translation>
    </message>
    <message>
        <source>Not fetched</source>
        <translation>Chưa ai nhận</translation>
    </message>
    <message>
        <source>Came early, to tell</source>
        <translation>Về sớm, cần báo</translation>
    </message>
    <message numerus="yes">
        <source>%n scanned</source>
        <translation>
            <numerusform>%n đã quét</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n sẵn sàng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n quá hạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without mandate</source>
        <translation>
            <numerusform>%n thiếu ủy quyền</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s)</source>
        <translation>
            <numerusform>%n ở lại</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand back %n ready one(s)</source>
        <translation>
            <numerusform>Trả %n hồ sơ sẵn sàng</numerusform>
        </translation>
    </message>
    <message>
        <source>A return slip is printed for each who takes results.</source>
        <translation>In một biên nhận trả kết quả cho mỗi người nhận.</translation>
    </message>
    <message>
        <source>Their numbers stand on the dossier's page (Enter). F12 notes the call.</source>
        <translation>Số điện thoại đầy đủ ở trang hồ sơ (Enter). F12 ghi việc đã báo.</translation>
    </message>
    <message>
        <source>A result should be fetched within three days of its coming.</source>
        <translation>Kết quả nên được nhận trong ba ngày từ khi về quầy.</translation>
    </message>
    <message>
        <source>Scan the receipts, then hand the ready ones back.</source>
        <translation>Quét từng giấy tiếp nhận, rồi trả các kết quả sẵn sàng.</translation>
    </message>
    <message>
        <source>Answer for the late line first (F11).</source>
        <translation>Trả lời dòng quá hạn trước (F11).</translation>
    </message>
    <message>
        <source>No result of this pile can be given now.</source>
        <translation>Chồng này chưa có kết quả nào trả được.</translation>
    </message>
</context>
<context>
    <name>SafekeepingPanel</name>
    <message>
        <source>A safe copy</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>The copy is read back and checked before it counts. Keep one on a stick outside this machine: there it carries the scanned papers, too.</source>
        <translation>Bản sao được đọc lại và kiểm tra rồi mới tính. Hãy giữ một bản trên USB ngoài máy này: bản đó kèm cả giấy tờ đã quét.</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Copy onto a stick…</source>
        <translation>Sao lưu ra USB…</translation>
    </message>
    <message>
        <source>Is the record whole?</source>
        <translation>Sổ có nguyên vẹn không?</translation>
    </message>
    <message>
        <source>Reads the database, the chain of the history, the numbers of every day and every scan.</source>
        <translation>Đọc cơ sở dữ liệu, chuỗi diễn biến, số của từng ngày và từng bản quét.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Kiểm tra ngay</translation>
    </message>
    <message>
        <source>Copied and checked: {name}</source>
        <translation>Đã sao lưu và kiểm tra: {name}</translation>
    </message>
    <message>
        <source>Troubles found: {count}, in {dossiers} looked at. Nothing was changed. Call the person in charge.</source>
        <translation>Có {count} chỗ sai khi kiểm tra {dossiers} hồ sơ. Chưa thay đổi gì. Hãy báo người phụ trách.</translation>
    </message>
    <message>
        <source>The record is whole: {dossiers} dossiers, {events} history entries.</source>
        <translation>Sổ nguyên vẹn: {dossiers} hồ sơ, {events} dòng diễn biến.</translation>
    </message>
    <message>
        <source>Where to put the copy</source>
        <translation>Cất bản sao lưu ở đâu</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Mark what does not pass: Space when it is missing, → with the reason.</source>
        <translation>Đánh dấu giấy tờ chưa đạt: Dấu cách khi thiếu, → để ghi lý do.</translation>
    </message>
    <message>
        <source>Has no number</source>
        <translation>Không có số</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>Xem bản của người kia</translation>
    </message>
    <message>
        <source>No code was given; what you typed is still here. Do not hand out any paper.</source>
        <translation>Chưa có mã nào được cấp; nội dung đang nhập vẫn còn. Đừng đưa giấy cho người dân.</translation>
    </message>
    <message>
        <source>What you typed is still here. Saving again never gives a second code.</source>
        <translation>Nội dung đang nhập vẫn còn. Bấm Ghi lại không cấp thêm mã thứ hai.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Ghi lại</translation>
    </message>
    <message>
        <source>The dossier could not be saved.</source>
        <translation>Chưa ghi được hồ sơ.</translation>
    </message>
</context>
<context>
    <name>ScannedReceipt</name>
    <message>
        <source>Compare it with the dossier before going on.</source>
        <translation>Hãy đối chiếu với hồ sơ trước khi làm tiếp.</translation>
    </message>
    <message>
        <source>This receipt carries no signature: it may be a training print.</source>
        <translation>Giấy này không có chữ ký số: có thể là bản tập huấn.</translation>
    </message>
    <message>
        <source>This check code belongs to no paper that this desk made for the dossier.</source>
        <translation>Mã xác thực này không thuộc giấy nào mà quầy đã in cho hồ sơ.</translation>
    </message>
    <message>
        <source>This receipt was not signed at this desk.</source>
        <translation>Giấy này không được ký số tại quầy này.</translation>
    </message>
    <message>
        <source>Genuine, but replaced: version {version} of {versions}.</source>
        <translation>Giấy thật nhưng đã được thay: bản {version} trên tổng số {versions} bản.</translation>
    </message>
    <message>
        <source>Genuine: version {version}, signed at this desk.</source>
        <translation>Giấy thật: bản {version}, ký số tại quầy này.</translation>
    </message>
    <message>
        <source>Genuine and in force: version {version} of {versions}.</source>
        <translation>Giấy thật, đang có hiệu lực: bản {version} trên tổng số {versions} bản.</translation>
    </message>
    <message>
        <source>This desk does not have the dossier {code}.</source>
        <translation>Quầy này không có hồ sơ {code}.</translation>
    </message>
    <message>
        <source>The dossier now: {state}.</source>
        <translation>Hồ sơ hiện nay: {state}.</translation>
    </message>
    <message>
        <source>The dossier now: {state}, due {due}.</source>
        <translation>Hồ sơ hiện nay: {state}, hẹn trả {due}.</translation>
    </message>
</context>
<context>
    <name>ScannerPanel</name>
    <message>
        <source>Scanner on a COM port</source>
        <translation>Máy quét ở cổng COM</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>Speed (baud)</source>
        <translation>Tốc độ (baud)</translation>
    </message>
    <message>
        <source>In COM mode every letter of a card arrives whole, also while Unikey is on. A scanner that types like a keyboard needs no port.</source>
        <translation>Ở chế độ COM, thẻ đọc đủ dấu cả khi Unikey đang bật. Máy quét hoạt động như bàn phím thì không cần chọn cổng.</translation>
    </message>
    <message>
        <source>Try the scanner</source>
        <translation>Quét thử</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Thử</translation>
    </message>
    <message>
        <source>Whatever is scanned here is only shown, with its numbers covered. Nothing is entered anywhere.</source>
        <translation>Nội dung quét ở đây chỉ hiện để xem, các số được che. Không nhập vào đâu cả.</translation>
    </message>
    <message>
        <source>Scan a citizen card or a receipt now.</source>
        <translation>Hãy quét một thẻ căn cước hoặc giấy tiếp nhận.</translation>
    </message>
    <message>
        <source>None: the scanner types like a keyboard</source>
        <translation>Không: máy quét gõ như bàn phím</translation>
    </message>
    <message>
        <source>{port} (not plugged in)</source>
        <translation>{port} (chưa cắm)</translation>
    </message>
    <message>
        <source>Number {number}; name and address are to be typed.</source>
        <translation>Số {number}; họ tên và địa chỉ phải gõ tay.</translation>
    </message>
    <message>
        <source>Citizen card read, but without marks.</source>
        <translation>Đã đọc thẻ căn cước nhưng không có dấu.</translation>
    </message>
    <message>
        <source>Number {number}, initials {initials}.</source>
        <translation>Số {number}, chữ đầu của tên: {initials}.</translation>
    </message>
    <message>
        <source>Citizen card read, every letter whole.</source>
        <translation>Đã đọc thẻ căn cước, đủ dấu.</translation>
    </message>
    <message>
        <source>Receipt read.</source>
        <translation>Đã đọc giấy tiếp nhận.</translation>
    </message>
    <message>
        <source>Dossier {code}.</source>
        <translation>Hồ sơ {code}.</translation>
    </message>
    <message>
        <source>Transfer slip read.</source>
        <translation>Đã đọc phiếu bàn giao.</translation>
    </message>
    <message>
        <source>Dossier code read.</source>
        <translation>Đã đọc mã hồ sơ.</translation>
    </message>
    <message>
        <source>It came through the port, {count} characters.</source>
        <translation>Đọc qua cổng, {count} ký tự.</translation>
    </message>
    <message>
        <source>It came from a picture, {count} characters.</source>
        <translation>Đọc từ ảnh, {count} ký tự.</translation>
    </message>
    <message>
        <source>It came as keys: {count} characters, {pace} ms from key to key, closed by {key}.</source>
        <translation>Đọc như bàn phím: {count} ký tự, mỗi phím cách nhau {pace} ms, kết thúc bằng {key}.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>into the panel</source>
        <translation>vào bên trong</translation>
    </message>
    <message>
        <source>Unit and papers</source>
        <translation>Đơn vị và giấy tờ</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Lịch nghỉ</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Giờ làm việc</translation>
    </message>
    <message>
        <source>Account and fees</source>
        <translation>Tài khoản và biểu phí</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Máy quét</translation>
    </message>
    <message>
        <source>Office above</source>
        <translation>Cấp trên</translation>
    </message>
    <message>
        <source>Safe copies</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Hiển thị</translation>
    </message>
</context>
<context>
    <name>SetupForm</name>
    <message>
        <source>for example: UBND xã Suối Ngà</source>
        <translation>ví dụ: UBND xã Suối Ngà</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Real work</source>
        <translation>Làm việc thật</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Tập huấn</translation>
    </message>
    <message>
        <source>Name of the unit, as people say it</source>
        <translation>Tên đơn vị thường gọi</translation>
    </message>
    <message>
        <source>Its code</source>
        <translation>Mã đơn vị</translation>
    </message>
    <message>
        <source>Desk number (0–9)</source>
        <translation>Số quầy (0–9)</translation>
    </message>
    <message>
        <source>Code of the office above</source>
        <translation>Mã cấp trên</translation>
    </message>
    <message>
        <source>empty: the province's</source>
        <translation>để trống: mã tỉnh</translation>
    </message>
    <message>
        <source>First officer</source>
        <translation>Cán bộ đầu tiên</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Scanner: scan anything here</source>
        <translation>Máy quét: quét thử vào đây</translation>
    </message>
    <message>
        <source>later</source>
        <translation>để sau</translation>
    </message>
    <message>
        <source>A citizen card was read, but without marks. Set the scanner to COM mode.</source>
        <translation>Đã đọc thẻ căn cước nhưng không có dấu. Hãy chuyển máy quét sang chế độ COM.</translation>
    </message>
    <message>
        <source>A citizen card was read, marks included. The scanner works.</source>
        <translation>Đã đọc thẻ căn cước, đủ dấu. Máy quét tốt.</translation>
    </message>
    <message>
        <source>A receipt was read. The scanner works.</source>
        <translation>Đã đọc giấy tiếp nhận. Máy quét tốt.</translation>
    </message>
    <message>
        <source>Something was read, but it is neither a citizen card nor a receipt.</source>
        <translation>Có đọc được, nhưng không phải thẻ căn cước hay giấy tiếp nhận.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Kind of desk</source>
        <translation>Loại quầy</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>A training desk says so on its window, its papers and its batches.</source>
        <translation>Quầy tập huấn luôn được ghi rõ trên màn hình, giấy tờ và lô.</translation>
    </message>
    <message>
        <source>A new desk</source>
        <translation>Lập quầy mới</translation>
    </message>
    <message>
        <source>five lines; devices may wait</source>
        <translation>năm dòng; thiết bị có thể để sau</translation>
    </message>
    <message>
        <source>A practice day</source>
        <translation>Một ngày tập huấn</translation>
    </message>
    <message>
        <source>Make the desk</source>
        <translation>Lập quầy</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere. All data stays in the data folder.</source>
        <translation>Không gửi gì đi đâu. Mọi dữ liệu nằm trong thư mục dữ liệu.</translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>print</source>
        <translation>in</translation>
    </message>
    <message>
        <source>keep as PDF</source>
        <translation>lưu PDF</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Keep as PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Trang {number}/{total}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>Printed on {printer}</source>
        <translation>Đã in ra {printer}</translation>
    </message>
    <message>
        <source>Kept as {name}.</source>
        <translation>Đã lưu {name}.</translation>
    </message>
    <message>
        <source>It lies in the folder “receipts” of this desk.</source>
        <translation>Tệp nằm trong thư mục “receipts” của quầy.</translation>
    </message>
</context>
<context>
    <name>SlipCard</name>
    <message>
        <source>Who took the pile over</source>
        <translation>Người nhận ở bên nhận</translation>
    </message>
    <message>
        <source>Transfer slip</source>
        <translation>Phiếu bàn giao</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Bên giao</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bên nhận</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Giao lúc</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người giao</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Đã nhận</translation>
    </message>
</context>
<context>
    <name>SpotPage</name>
    <message>
        <source>{codes}: settled before the interruption.</source>
        <translation>{codes}: đã giải quyết xong trước khi bị gián đoạn.</translation>
    </message>
    <message>
        <source>Nothing was lost, and no second number was given.</source>
        <translation>Không mất dữ liệu, không cấp số thứ hai.</translation>
    </message>
    <message>
        <source>Print a receipt</source>
        <translation>In giấy tiếp nhận</translation>
    </message>
    <message>
        <source>On the spot</source>
        <translation>Giải quyết ngay</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>ô kế tiếp</translation>
    </message>
    <message>
        <source>next kind</source>
        <translation>đổi việc</translation>
    </message>
    <message>
        <source>another paper</source>
        <translation>thêm giấy tờ</translation>
    </message>
    <message>
        <source>next citizen</source>
        <translation>người kế tiếp</translation>
    </message>
    <message>
        <source>till</source>
        <translation>quầy thu</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Quầy thu</translation>
    </message>
    <message>
        <source>Next citizen</source>
        <translation>Người kế tiếp</translation>
    </message>
    <message>
        <source>Settle and take the fee</source>
        <translation>Giải quyết và thu phí</translation>
    </message>
    <message>
        <source>The visit could not be saved.</source>
        <translation>Chưa ghi được lượt giải quyết.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Đang ghi …</translation>
    </message>
    <message>
        <source>Nothing was settled yet.</source>
        <translation>Chưa giải quyết việc nào.</translation>
    </message>
</context>
<context>
    <name>SpotPerson</name>
    <message>
        <source>Who asks</source>
        <translation>Người yêu cầu</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Due</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Định danh</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Is at</source>
        <translation>Đang ở</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Việc tiếp theo</translation>
    </message>
    <message>
        <source>Number voided</source>
        <translation>Số đã hủy</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Chưa tiếp nhận</translation>
    </message>
    <message>
        <source>Stopped {day}</source>
        <translation>Dừng {day}</translation>
    </message>
    <message>
        <source>Handed back {day}</source>
        <translation>Đã trả {day}</translation>
    </message>
    <message>
        <source>Waiting from today</source>
        <translation>Chờ từ hôm nay</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>Chờ kiểm tra</translation>
    </message>
    <message>
        <source>Past deadline {day}</source>
        <translation>Hết hạn chờ {day}</translation>
    </message>
    <message>
        <source>Waits until {day}</source>
        <translation>Chờ đến {day}</translation>
    </message>
    <message>
        <source>Waits since {day}</source>
        <translation>Chờ từ {day}</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Không hẹn ngày</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Hôm nay {time}</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>Hẹn {day}</translation>
    </message>
    <message>
        <source>Late since {time}</source>
        <translation>Quá hạn từ {time}</translation>
    </message>
    <message>
        <source>Desk {number}</source>
        <translation>Quầy {number}</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>In giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Xem hồ sơ</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Opening the record…</source>
        <translation>Đang mở sổ…</translation>
    </message>
    <message>
        <source>The search is being prepared once for this version: {done} of {total} dossiers.</source>
        <translation>Đang chuẩn bị tìm kiếm cho phiên bản mới, chỉ một lần: {done}/{total} hồ sơ.</translation>
    </message>
    <message>
        <source>Making the desk…</source>
        <translation>Đang lập quầy…</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Printed: {paper}</source>
        <translation>In {paper}</translation>
    </message>
    <message>
        <source>entered later</source>
        <translation>ghi sau</translation>
    </message>
    <message>
        <source>slip {value}</source>
        <translation>phiếu {value}</translation>
    </message>
    <message>
        <source>print no. {value}</source>
        <translation>lần in thứ {value}</translation>
    </message>
    <message>
        <source>taken by {value}</source>
        <translation>người nhận {value}</translation>
    </message>
    <message>
        <source>now due {value}</source>
        <translation>hẹn mới {value}</translation>
    </message>
    <message>
        <source>confirmed by {value}</source>
        <translation>{value} xác nhận</translation>
    </message>
    <message>
        <source>given back {value}</source>
        <translation>hoàn lại {value}</translation>
    </message>
    <message>
        <source>they promise {value}</source>
        <translation>cấp trên hẹn {value}</translation>
    </message>
    <message>
        <source>{value} less</source>
        <translation>miễn, giảm {value}</translation>
    </message>
    <message>
        <source>the desk</source>
        <translation>quầy</translation>
    </message>
    <message>
        <source>the papers lie at {value}</source>
        <translation>giấy tờ đang ở {value}</translation>
    </message>
    <message>
        <source>kept as PDF</source>
        <translation>lưu PDF</translation>
    </message>
    <message>
        <source>{value} copies</source>
        <translation>{value} bản</translation>
    </message>
    <message>
        <source>the answer is no</source>
        <translation>từ chối bằng văn bản</translation>
    </message>
    <message>
        <source>electronic</source>
        <translation>bản điện tử</translation>
    </message>
    <message>
        <source>no. {value}</source>
        <translation>số {value}</translation>
    </message>
    <message>
        <source>signed by {value}</source>
        <translation>{value} ký</translation>
    </message>
    <message>
        <source>kept in {value}</source>
        <translation>để ở {value}</translation>
    </message>
    <message>
        <source>waybill {value}</source>
        <translation>vận đơn {value}</translation>
    </message>
    <message>
        <source>until {value}</source>
        <translation>hạn {value}</translation>
    </message>
    <message>
        <source>due {before} → {after}</source>
        <translation>hẹn {before} → {after}</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>next tab</source>
        <translation>thẻ kế tiếp</translation>
    </message>
    <message>
        <source>tab before</source>
        <translation>thẻ trước</translation>
    </message>
</context>
<context>
    <name>TakeCard</name>
    <message>
        <source>Take a fee</source>
        <translation>Thu tiền</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Amount (đ)</source>
        <translation>Số tiền (đ)</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>taken already: {amount} đ</source>
        <translation>đã thu {amount} đ</translation>
    </message>
    <message>
        <source>the tariff is silent: type the amount</source>
        <translation>biểu phí chưa có mức thu: hãy gõ số tiền</translation>
    </message>
    <message>
        <source>Only digits: 20.000</source>
        <translation>Chỉ gõ số: 20.000</translation>
    </message>
</context>
<context>
    <name>TakingOut</name>
    <message>
        <source>Numbers of people are masked in it.</source>
        <translation>Số giấy tờ của người dân đã được che bớt.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Đã lưu {name}.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Lưu danh sách</translation>
    </message>
</context>
<context>
    <name>TakingPanel</name>
    <message>
        <source>Scan the bar code of a slip, or the first dossier that arrived.</source>
        <translation>Quét mã vạch trên phiếu, hoặc hồ sơ đầu tiên đã đến.</translation>
    </message>
    <message>
        <source>Dossiers of the slip</source>
        <translation>Hồ sơ của phiếu</translation>
    </message>
    <message>
        <source>The pile could not be taken over.</source>
        <translation>Chưa nhận được chồng hồ sơ.</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) too much.</source>
        <translation>
            <numerusform>Thừa %n hồ sơ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) not scanned yet:</source>
        <translation>
            <numerusform>Còn %n hồ sơ chưa quét:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingUp</name>
    <message>
        <source>Slip {slip} was accepted already.</source>
        <translation>Phiếu {slip} đã được tiếp nhận.</translation>
    </message>
    <message>
        <source>{officer}, {moment}: it is dossier {code} now.</source>
        <translation>{officer} tiếp nhận lúc {moment}; nay là hồ sơ {code}.</translation>
    </message>
</context>
<context>
    <name>TaxCode</name>
    <message>
        <source>{number} may be a tax code.</source>
        <translation>{number} có thể là mã số thuế.</translation>
    </message>
    <message>
        <source>A person's number has 12 digits. Does an organisation file?</source>
        <translation>Số định danh cá nhân có 12 chữ số. Người nộp có phải là tổ chức không?</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>wait</source>
        <translation>chờ</translation>
    </message>
    <message>
        <source>in</source>
        <translation>nhận</translation>
    </message>
    <message>
        <source>on</source>
        <translation>tiếp</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Lễ</translation>
    </message>
    <message>
        <source>due</source>
        <translation>hẹn</translation>
    </message>
    <message>
        <source>transfer slip {number}</source>
        <translation>phiếu bàn giao {number}</translation>
    </message>
    <message>
        <source>shown only</source>
        <translation>chỉ xem</translation>
    </message>
    <message>
        <source>{count} certified</source>
        <translation>{count} chứng thực</translation>
    </message>
    <message>
        <source>given back at once</source>
        <translation>đã trả tại chỗ</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>đã trả lại</translation>
    </message>
    <message>
        <source>Desk {number}</source>
        <translation>Quầy {number}</translation>
    </message>
    <message>
        <source>{place}, not taken over yet</source>
        <translation>{place}, chưa xác nhận</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>đến hết ngày {day}</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>tại quầy</translation>
    </message>
    <message>
        <source>over</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>not handed over yet</source>
        <translation>chưa bàn giao</translation>
    </message>
    <message>
        <source>the clock stands still</source>
        <translation>đang tạm dừng tính hạn</translation>
    </message>
    <message>
        <source>promised {day}</source>
        <translation>hẹn {day}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>không hẹn ngày</translation>
    </message>
</context>
<context>
    <name>Ticking</name>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Bản chính</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>Chứng thực</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Dạng</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Đủ</translation>
    </message>
    <message>
        <source>Has come</source>
        <translation>Đã có</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Cần bổ sung</translation>
    </message>
    <message>
        <source>Has not come</source>
        <translation>Chưa có</translation>
    </message>
    <message>
        <source>Shown only, given back</source>
        <translation>Chỉ xem, đã trả lại</translation>
    </message>
    <message>
        <source>Another paper (Enter adds it)</source>
        <translation>Giấy tờ khác (Enter để thêm)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
</context>
<context>
    <name>Till</name>
    <message>
        <source>At</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Thanh toán</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Biên lai</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>đã hoàn</translation>
    </message>
    <message>
        <source>struck out</source>
        <translation>đã gạch bỏ</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tiền mặt</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Mã QR</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Chuyển khoản</translation>
    </message>
    <message>
        <source>Fees (phí)</source>
        <translation>Phí</translation>
    </message>
    <message>
        <source>Charges (lệ phí)</source>
        <translation>Lệ phí</translation>
    </message>
</context>
<context>
    <name>TillPage</name>
    <message>
        <source>Recorded before the interruption: {what}.</source>
        <translation>Đã ghi trước khi bị gián đoạn: {what}.</translation>
    </message>
    <message>
        <source>Nothing was lost, and nothing was recorded twice.</source>
        <translation>Không mất dữ liệu, không ghi hai lần.</translation>
    </message>
    <message>
        <source>the closing of shift {number}</source>
        <translation>chốt ca {number}</translation>
    </message>
    <message>
        <source>What is done at the till</source>
        <translation>Việc ở quầy thu</translation>
    </message>
    <message>
        <source>Payments of the shift</source>
        <translation>Các khoản thu trong ca</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Quầy thu</translation>
    </message>
    <message>
        <source>fees not taken yet</source>
        <translation>khoản chưa thu</translation>
    </message>
    <message>
        <source>take this one</source>
        <translation>thu khoản này</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>give back</source>
        <translation>hoàn tiền</translation>
    </message>
    <message>
        <source>strike out</source>
        <translation>gạch bỏ</translation>
    </message>
    <message>
        <source>entry field</source>
        <translation>về ô quét</translation>
    </message>
    <message>
        <source>its beginning</source>
        <translation>khi bắt đầu</translation>
    </message>
    <message>
        <source>since {moment}</source>
        <translation>từ {moment}</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Khoản thu</translation>
    </message>
    <message>
        <source>Take a fee</source>
        <translation>Thu tiền</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Chốt ca</translation>
    </message>
    <message>
        <source>Take the fee</source>
        <translation>Thu tiền</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Đang ghi …</translation>
    </message>
    <message>
        <source>Open shift</source>
        <translation>Ca đang mở</translation>
    </message>
    <message>
        <source>The money is given back</source>
        <translation>Đã ghi việc hoàn tiền</translation>
    </message>
    <message>
        <source>The entry is struck out</source>
        <translation>Đã gạch bỏ khoản thu</translation>
    </message>
    <message>
        <source>Taken: {amount} đ.</source>
        <translation>Đã thu {amount} đ.</translation>
    </message>
    <message>
        <source>Change: {amount} đ.</source>
        <translation>Tiền thừa trả lại: {amount} đ.</translation>
    </message>
    <message>
        <source>Shift {number} is closed.</source>
        <translation>Đã chốt ca {number}.</translation>
    </message>
    <message>
        <source>The cash is off by {amount} đ; the reason is kept.</source>
        <translation>Tiền mặt lệch {amount} đ; lý do đã được ghi.</translation>
    </message>
    <message>
        <source>The cash agrees: {amount} đ.</source>
        <translation>Tiền mặt khớp: {amount} đ.</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>no date promised</source>
        <translation>không hẹn ngày</translation>
    </message>
    <message>
        <source>due {day}, {hour}</source>
        <translation>hẹn {day}, {hour}</translation>
    </message>
</context>
<context>
    <name>TurningAway</name>
    <message>
        <source>Bring them by</source>
        <translation>Bổ sung trước ngày</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>Lý do từ chối</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Căn cứ</translation>
    </message>
</context>
<context>
    <name>UpperPanel</name>
    <message>
        <source>The card of this desk</source>
        <translation>Thẻ của quầy này</translation>
    </message>
    <message>
        <source>Carry this card to the office above once. There a person compares its fingerprint.</source>
        <translation>Mang thẻ này lên cấp trên một lần. Ở đó có người so mã đối chiếu.</translation>
    </message>
    <message>
        <source>Write the card…</source>
        <translation>Ghi thẻ…</translation>
    </message>
    <message>
        <source>The card of the office above</source>
        <translation>Thẻ của cấp trên</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Mã đối chiếu</translation>
    </message>
    <message>
        <source>Take its card…</source>
        <translation>Nhận thẻ…</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Đã ghi: {name}</translation>
    </message>
    <message>
        <source>Taken: the card of {name}</source>
        <translation>Đã nhận thẻ của {name}</translation>
    </message>
    <message>
        <source>Not taken yet: replies cannot be checked.</source>
        <translation>Chưa nhận: chưa kiểm tra được trả lời.</translation>
    </message>
    <message>
        <source>Taken. Compare the fingerprint with the office above by telephone.</source>
        <translation>Đã nhận. Hãy gọi điện cho cấp trên để so mã đối chiếu.</translation>
    </message>
    <message>
        <source>Where to write the card</source>
        <translation>Ghi thẻ vào đâu</translation>
    </message>
    <message>
        <source>Cards (*.hub.json *.json)</source>
        <translation>Thẻ (*.hub.json *.json)</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>Other moves</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Đang ghi …</translation>
    </message>
    <message>
        <source>Not registered yet</source>
        <translation>Chưa tiếp nhận</translation>
    </message>
    <message>
        <source>Completing</source>
        <translation>Hoàn thiện</translation>
    </message>
    <message>
        <source>Expected code</source>
        <translation>Mã dự kiến</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Kế tiếp</translation>
    </message>
    <message>
        <source>Next citizen</source>
        <translation>Người kế tiếp</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Add a procedure</source>
        <translation>Thêm thủ tục</translation>
    </message>
    <message>
        <source>Another for this person</source>
        <translation>Thêm hồ sơ cùng người</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Cùng người</translation>
    </message>
    <message>
        <source>Print the request for papers</source>
        <translation>In phiếu yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Print the request</source>
        <translation>In phiếu bổ sung</translation>
    </message>
    <message>
        <source>Print the refusal</source>
        <translation>In phiếu từ chối</translation>
    </message>
    <message>
        <source>Accept and print</source>
        <translation>Tiếp nhận và in</translation>
    </message>
    <message>
        <source>Register {count} and print</source>
        <translation>Tiếp nhận {count} hồ sơ và in</translation>
    </message>
    <message>
        <source>Register and print</source>
        <translation>Tiếp nhận và in</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>{officer}, {moment}: {what}.</source>
        <translation>{officer}, {moment}: {what}.</translation>
    </message>
    <message>
        <source>{label}: you saw “{before}”, now “{after}”.</source>
        <translation>{label}: trước là “{before}”, nay là “{after}”.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Is at</source>
        <translation>Đang ở</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Number of the ID</source>
        <translation>Số giấy tờ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Nội dung yêu cầu</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Lúc nhận</translation>
    </message>
    <message>
        <source>Due by law</source>
        <translation>Hạn theo quy định</translation>
    </message>
    <message>
        <source>Apologised until</source>
        <translation>Hẹn lại</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Số bộ</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>Mã chính thức</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Folder…</source>
        <translation>Thư mục…</translation>
    </message>
    <message>
        <source>From the scanner</source>
        <translation>Từ máy quét</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Lúc quét</translation>
    </message>
    <message>
        <source>Files in the scanner's folder</source>
        <translation>Các tệp trong thư mục máy quét</translation>
    </message>
    <message>
        <source>The folder is empty. Scan a paper: it appears here by itself.</source>
        <translation>Thư mục trống. Quét giấy tờ, tệp sẽ tự hiện ở đây.</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message>
        <source>Handed over, not taken</source>
        <translation>Giao chưa nhận</translation>
    </message>
    <message>
        <source>Everything that was handed over has arrived.</source>
        <translation>Mọi hồ sơ đã giao đều có người nhận.</translation>
    </message>
</context>
<context>
    <name>WayRow</name>
    <message>
        <source>Filed on</source>
        <translation>Nộp ngày</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>Mã chính thức</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>Nơi giải quyết</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Nơi ký</translation>
    </message>
    <message>
        <source>Result fetched at</source>
        <translation>Nơi trả kết quả</translation>
    </message>
</context>
</TS>
