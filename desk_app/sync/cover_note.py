"""The page of a batch that a person reads without our program, drawn from the manifest alone (FORMAT.md, section 5).

Part of the format: a reader draws it again and compares, so not a letter may change within major version 1.
"""

from desk_app.sync.manifest import Addressee, Manifest, Sender


def cover_note(manifest: Manifest) -> bytes:
    """``DOC-TOI.txt``: UTF-8, lines end in CR LF for old editors. Uses only fields every minor version of 1 has."""
    way = "TRẢ VỀ QUẦY" if manifest.kind == "return" else "GỬI LÊN"
    lines = [
        f"LÔ HỒ SƠ SỐ {manifest.no} - {way}" + (" - LUYỆN TẬP" if manifest.training else ""),
        "",
        f"Nơi gửi: {_place(manifest.sender)}, đợt {manifest.sender.epoch}",
        f"Nơi nhận: {_place(manifest.addressee)}",
        f"Lập lúc: {manifest.clock.at}",
        f"Số bản ghi: {manifest.records.count}",
        f"Số tệp đính kèm: {len(manifest.files)}",
        *(f"  {word}: {number}" for word, number in sorted(manifest.summary.items())),
        "",
        "Tệp này có chữ ký điện tử trên toàn bộ nội dung. Xin đừng sửa, đừng giải nén rồi nén lại:",
        "nơi nhận sẽ từ chối tệp đã thay đổi. Hãy nộp nguyên tệp vào chương trình ở nơi nhận.",
        "",
    ]
    return "\r\n".join(lines).encode("utf-8")


def _place(place: Sender | Addressee) -> str:
    return place.unit if place.desk is None else f"{place.unit}, quầy {place.desk}"
